// Whom a statement mentions.
//
// @param id string  the statement's id
// @columns id
MATCH (s:Statement)-[:MENTIONS]->(a:Agent) WHERE s.id = $id
RETURN a.id AS id
ORDER BY a.name, id
