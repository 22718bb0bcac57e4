// What these agents are as a whole.
//
// @param ids list  ids of agents
// @columns id, name, aliases, nameCounts, publisherNames, kind
MATCH (a:Agent) WHERE a.id IN $ids
RETURN a.id AS id, a.name AS name, a.aliases AS aliases, a.nameCounts AS nameCounts,
       a.publisherNames AS publisherNames, a.kind AS kind
