// What kind of agent each of these is.
//
// @param ids list  ids of agents
// @columns id, kind
MATCH (n:Agent) WHERE n.id IN $ids
RETURN n.id AS id, n.kind AS kind
