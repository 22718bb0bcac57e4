// The relationships from statements to certain things.
//
// @param pairs list  maps: `from`, id of a statement, and `to`
// @columns source, type, label, target, properties
UNWIND $pairs AS pair
MATCH (n:Statement) WHERE n.id = pair.from
MATCH (n)-[r]->(m) WHERE m.id = pair.to
RETURN n.id AS source, type(r) AS type, labels(m) AS label, m.id AS target, properties(r) AS properties
