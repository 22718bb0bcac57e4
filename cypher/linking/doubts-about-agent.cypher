// What may be the same as these, by relationships that end at them.
//
// @param ids list  ids of nodes labelled Agent
// @columns source, target, properties
MATCH (n:Agent)<-[r:MAYBE_SAME]-(m:Agent) WHERE n.id IN $ids
RETURN m.id AS source, n.id AS target, properties(r) AS properties
