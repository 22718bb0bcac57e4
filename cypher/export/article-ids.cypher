// All articles.
//
// @columns id
MATCH (x:Article)
RETURN x.id AS id
ORDER BY id
