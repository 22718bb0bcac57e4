// Relationships that are derived from what these agents are.
//
// @param ids list  ids of nodes labelled Agent
// @columns source, type, label, target, properties
MATCH (n:Agent)-[r:AFFILIATED_WITH|MAYBE_SAME]->(m) WHERE n.id IN $ids
RETURN n.id AS source, type(r) AS type, labels(m) AS label, m.id AS target, properties(r) AS properties
