// The mentions that name the sources of these quotations, and why each of them is who it is.
//
// @param ids list  ids of quotations
// @columns of, agent, start, end, reasons
MATCH (q:Quotation) WHERE q.id IN $ids
MATCH (q)-[:SOURCE]->(m:Mention)-[r:REFERS_TO]->(a:Agent)
RETURN q.id AS of, a.id AS agent, m.start AS start, m.end AS end, r.reasons AS reasons
ORDER BY of, start, agent
