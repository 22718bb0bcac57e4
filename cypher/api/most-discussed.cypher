// The actions that most was said about.
//
// @param limit integer  how many
// @columns id, statements
MATCH (e:Event)
WITH e.id AS id, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements
WHERE statements > 0
RETURN id, statements
ORDER BY statements DESC, id
LIMIT $limit
