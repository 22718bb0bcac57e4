// Of the leading event mentions under these keys those that people judged.
//
// @param keys list  ids of keys
// @columns id
MATCH (j:Judgement)-[:CONCERNS]->(m:EventMention)-[:HAS_KEY]->(k:Key) WHERE k.id IN $keys
RETURN DISTINCT m.id AS id
