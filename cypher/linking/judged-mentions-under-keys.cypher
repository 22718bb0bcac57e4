// Of the leading mentions under these keys those that people judged.
//
// @param keys list  ids of keys
// @columns id
MATCH (j:Judgement)-[:CONCERNS]->(m:Mention)-[:HAS_KEY]->(k:Key) WHERE k.id IN $keys
RETURN DISTINCT m.id AS id
