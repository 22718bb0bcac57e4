// Through whom these quotations came.
//
// @param ids list  ids of quotations
// @columns of, id, role
MATCH (q:Quotation) WHERE q.id IN $ids
MATCH (q)-[r:VIA]->(a:Agent)
RETURN q.id AS of, a.id AS id, r.role AS role
ORDER BY of, id
