// To whom these quotations were said.
//
// @param ids list  ids of quotations
// @columns of, id
MATCH (q:Quotation)-[:ADDRESSED_TO]->(a:Agent) WHERE q.id IN $ids
RETURN q.id AS of, a.id AS id
ORDER BY of, id
