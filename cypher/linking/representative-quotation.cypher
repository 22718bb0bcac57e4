// Of the quotations under these keys those that are the first of their statement, and those that people judged.
//
// @param keys list  ids of keys
// @columns id
MATCH (k:Key)<-[:HAS_KEY]-(q:Quotation)-[r:REPORTS]->(s:Statement) WHERE k.id IN $keys AND r.leads
RETURN q.id AS id
UNION
MATCH (j:Judgement)-[:CONCERNS]->(q:Quotation)-[:HAS_KEY]->(k:Key) WHERE k.id IN $keys
RETURN q.id AS id
