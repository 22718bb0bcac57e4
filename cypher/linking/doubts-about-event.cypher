// What may be the same as these, by relationships that end at them.
//
// @param ids list  ids of nodes labelled Event
// @columns source, target, properties
MATCH (n:Event)<-[r:MAYBE_SAME]-(m:Event) WHERE n.id IN $ids
RETURN m.id AS source, n.id AS target, properties(r) AS properties
