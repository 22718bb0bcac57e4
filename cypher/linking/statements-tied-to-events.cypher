// Statements that are about these events, or respond to them.
//
// @param ids list  ids of events
// @columns id
MATCH (e:Event)<-[:ABOUT|RESPONDS_TO]-(s:Statement) WHERE e.id IN $ids
RETURN DISTINCT s.id AS id
