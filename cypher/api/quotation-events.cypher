// What these quotations are about, and why.
//
// @param ids list  ids of quotations
// @columns of, id, basis, confidence, reasons
MATCH (q:Quotation) WHERE q.id IN $ids
MATCH (q)-[r:ABOUT]->(e:Event)
RETURN q.id AS of, e.id AS id, r.basis AS basis, r.confidence AS confidence, r.reasons AS reasons
ORDER BY of, confidence DESC, id
