// To whom these quotations are attributed, the likeliest first.
//
// @param ids list  ids of quotations
// @columns of, id, confidence, method, rank
MATCH (q:Quotation) WHERE q.id IN $ids
MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent)
RETURN q.id AS of, a.id AS id, r.confidence AS confidence, r.method AS method, r.rank AS rank
ORDER BY of, rank, id
