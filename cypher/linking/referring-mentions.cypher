// The mentions that mean these agents, with what ties them.
//
// @param ids list  ids of agents
// @columns id, local, target, properties
MATCH (a:Agent)<-[r:REFERS_TO]-(m:Mention) WHERE a.id IN $ids
RETURN m.id AS id, m.local AS local, a.id AS target, properties(r) AS properties
