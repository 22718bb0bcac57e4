// Of the quotations under these keys those that people judged.
//
// @param keys list  ids of keys
// @columns id
MATCH (j:Judgement)-[:CONCERNS]->(q:Quotation)-[:HAS_KEY]->(k:Key) WHERE k.id IN $keys
RETURN DISTINCT q.id AS id
