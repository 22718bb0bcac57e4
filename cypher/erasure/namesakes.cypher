// People who are called by one of these names and nothing more, besides those who are known already.
//
// @param called list  names in lower case
// @param except list  ids of agents
// @columns id, name
MATCH (a:Person)
WHERE toLower(a.name) IN $called AND NOT a.id IN $except
RETURN a.id AS id, a.name AS name
ORDER BY id
