// Those of these statements of which people judged a quotation.
//
// @param ids list  ids of statements
// @columns id
MATCH (j:Judgement)-[:CONCERNS]->(m:Quotation)-[:REPORTS]->(n:Statement) WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
