// Statements that respond to these.
//
// @param ids list  ids of statements
// @columns id
MATCH (t:Statement)<-[:RESPONDS_TO]-(s:Statement) WHERE t.id IN $ids
RETURN DISTINCT s.id AS id
