// All names of agents.
//
// @param ids list  ids of agents
// @columns id, name, aliases, named
MATCH (n:Agent) WHERE n.id IN $ids
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.named AS named
