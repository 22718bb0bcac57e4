// Titles of events.
//
// @param ids list  ids of events
// @columns id, title
MATCH (e:Event) WHERE e.id IN $ids
RETURN e.id AS id, e.title AS title
