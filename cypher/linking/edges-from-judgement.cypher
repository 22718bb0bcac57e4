// All relationships that begin at these nodes.
//
// @param ids list  ids of nodes labelled Judgement
// @columns source, type, label, target, properties
MATCH (n:Judgement)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, type(r) AS type, labels(m) AS label, m.id AS target, properties(r) AS properties
