// What these agents are called.
//
// @param ids list  ids of agents
// @columns id, name, aliases
MATCH (a:Agent) WHERE a.id IN $ids
RETURN a.id AS id, a.name AS name, a.aliases AS aliases
ORDER BY id
