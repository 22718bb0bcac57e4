// To whom these quotations were said.
//
// @param ids list  ids of quotations
// @columns of, id
MATCH (q:Quotation) WHERE q.id IN $ids
MATCH (q)-[:ADDRESSED_TO]->(a:Agent)
RETURN q.id AS of, a.id AS id
ORDER BY of, id
