// What these statements respond to: other statements, or actions.
//
// @param ids list  ids of statements
// @columns of, id, response, confidence
MATCH (s:Statement) WHERE s.id IN $ids
MATCH (s)-[r:RESPONDS_TO]->(t)
RETURN s.id AS of, t.id AS id, r.kind AS response, r.confidence AS confidence
ORDER BY of, id
