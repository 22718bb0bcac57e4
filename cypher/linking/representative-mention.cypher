// Of the leading mentions under these keys one for each profile in each agent, and those that people judged.
//
// @param keys list  ids of keys
// @columns id
MATCH (k:Key)<-[:HAS_KEY]-(m:Mention)-[:REFERS_TO]->(a:Agent) WHERE k.id IN $keys
WITH a.id AS cluster, m.signature AS signature, min(m.id) AS id
RETURN id
UNION
MATCH (j:Judgement)-[:CONCERNS]->(m:Mention)-[:HAS_KEY]->(k:Key) WHERE k.id IN $keys
RETURN m.id AS id
