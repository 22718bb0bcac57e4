// What may be the same as these, by relationships that end at them.
//
// @param ids list  ids of nodes labelled Statement
// @columns source, target, properties
MATCH (n:Statement)<-[r:MAYBE_SAME]-(m:Statement) WHERE n.id IN $ids
RETURN m.id AS source, n.id AS target, properties(r) AS properties
