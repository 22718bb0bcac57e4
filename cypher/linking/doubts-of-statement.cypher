// What these may be the same as, by relationships that begin at them.
//
// @param ids list  ids of nodes labelled Statement
// @columns source, target, properties
MATCH (n:Statement)-[r:MAYBE_SAME]->(m:Statement) WHERE n.id IN $ids
RETURN n.id AS source, m.id AS target, properties(r) AS properties
