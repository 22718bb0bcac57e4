// That certain agents said certain statements.
//
// @param pairs list  maps: `from`, id of an agent, and `to`, id of a statement
// @columns source, target, properties
UNWIND $pairs AS pair
MATCH (s:Statement) WHERE s.id = pair.to
MATCH (s)<-[r:SAID]-(a:Agent) WHERE a.id = pair.from
RETURN a.id AS source, s.id AS target, properties(r) AS properties
