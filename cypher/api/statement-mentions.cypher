// Whom a statement mentions.
//
// @param id string  the statement's id
// @columns id
MATCH (s:Statement) WHERE s.id = $id
MATCH (s)-[:MENTIONS]->(a:Agent)
RETURN a.id AS id
ORDER BY a.name, id
