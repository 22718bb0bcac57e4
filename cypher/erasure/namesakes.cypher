// People who are called by one of these names and nothing more, besides those who are known already.
//
// @param names list  names in lower case
// @param ids list  ids of agents
// @columns id, name
MATCH (a:Person)
WHERE toLower(a.name) IN $names AND NOT a.id IN $ids
RETURN a.id AS id, a.name AS name
ORDER BY id
