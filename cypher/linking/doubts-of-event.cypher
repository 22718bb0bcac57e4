// What these may be the same as, by relationships that begin at them.
//
// @param ids list  ids of nodes labelled Event
// @columns source, target, properties
MATCH (n:Event)-[r:MAYBE_SAME]->(m:Event) WHERE n.id IN $ids
RETURN n.id AS source, m.id AS target, properties(r) AS properties
