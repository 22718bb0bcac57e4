// How much the store holds.
//
// @columns articles, statements
MATCH (x:Article) WITH count(x) AS articles
OPTIONAL MATCH (s:Statement)
RETURN articles, count(s) AS statements
