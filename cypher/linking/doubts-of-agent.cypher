// What these may be the same as, by relationships that begin at them.
//
// @param ids list  ids of nodes labelled Agent
// @columns source, target, properties
MATCH (n:Agent)-[r:MAYBE_SAME]->(m:Agent) WHERE n.id IN $ids
RETURN n.id AS source, m.id AS target, properties(r) AS properties
