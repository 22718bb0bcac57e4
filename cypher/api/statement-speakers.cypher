// Who said these statements.
//
// @param ids list  ids of statements
// @columns of, id, confidence
MATCH (s:Statement) WHERE s.id IN $ids
MATCH (s)<-[r:SAID]-(a:Agent)
RETURN s.id AS of, a.id AS id, r.confidence AS confidence
ORDER BY of, confidence DESC, id
