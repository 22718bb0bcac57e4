// Those of these statements of which people judged a quotation.
//
// @param ids list  ids of statements
// @columns id
MATCH (j:Judgement)-[:CONCERNS]->(q:Quotation)-[:REPORTS]->(s:Statement) WHERE s.id IN $ids
RETURN DISTINCT s.id AS id
