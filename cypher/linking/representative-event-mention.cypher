// Of the leading event mentions under these keys those that are the first of their event, and those that people judged.
//
// @param keys list  ids of keys
// @columns id
MATCH (k:Key)<-[:HAS_KEY]-(m:EventMention)-[r:REFERS_TO]->(e:Event) WHERE k.id IN $keys AND r.leads
RETURN m.id AS id
UNION
MATCH (j:Judgement)-[:CONCERNS]->(m:EventMention)-[:HAS_KEY]->(k:Key) WHERE k.id IN $keys
RETURN m.id AS id
