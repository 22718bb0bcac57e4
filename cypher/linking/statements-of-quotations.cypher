// The statements that these quotations report now.
//
// @param ids list  ids of quotations
// @columns id, cluster
MATCH (q:Quotation)-[:REPORTS]->(s:Statement) WHERE q.id IN $ids
RETURN q.id AS id, s.id AS cluster
