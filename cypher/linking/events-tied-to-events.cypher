// Events that are parts of these.
//
// @param ids list  ids of events
// @columns id
MATCH (n:Event)<-[:PART_OF]-(e:Event) WHERE n.id IN $ids
RETURN DISTINCT e.id AS id
