// The agents of whom most statements are reported.
//
// @param limit integer  how many
// @columns id, statements
MATCH (a:Agent)
WITH a.id AS id, COUNT { (a)-[:SAID]->(:Statement) } AS statements
WHERE statements > 0
RETURN id, statements
ORDER BY statements DESC, id
LIMIT $limit
