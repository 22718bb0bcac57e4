// The statements that these articles report.
//
// @param ids list  ids of articles
// @columns id
MATCH (x:Article)<-[:`IN`]-(q:Quotation)-[:REPORTS]->(s:Statement) WHERE x.id IN $ids
RETURN DISTINCT s.id AS id
