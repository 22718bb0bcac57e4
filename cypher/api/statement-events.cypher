// What these statements are about.
//
// @param ids list  ids of statements
// @columns of, id, basis, confidence
MATCH (s:Statement) WHERE s.id IN $ids
MATCH (s)-[r:ABOUT]->(e:Event)
RETURN s.id AS of, e.id AS id, r.basis AS basis, r.confidence AS confidence
ORDER BY of, confidence DESC, id
