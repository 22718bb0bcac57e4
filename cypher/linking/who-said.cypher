// The SAID relationships of these statements, which begin at their speakers.
//
// @param ids list  ids of statements
// @columns source, target, properties
MATCH (s:Statement)<-[r:SAID]-(a:Agent) WHERE s.id IN $ids
RETURN a.id AS source, s.id AS target, properties(r) AS properties
