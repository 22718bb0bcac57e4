// What the quotations of these articles are tied to within them, and the statements that they report.
//
// @param ids list  ids of articles
// @columns id, cluster, links
MATCH (x:Article)<-[:`IN`]-(q:Quotation)-[:REPORTS]->(s:Statement) WHERE x.id IN $ids
RETURN q.id AS id, s.id AS cluster, q.links AS links
