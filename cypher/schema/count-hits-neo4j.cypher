// How many nodes a full-text search finds on Neo4j. (The embedded engine's index is asked without Cypher.)
//
// @param index string  name of a full-text index of neo4j.cypher
// @param words string  a Lucene query
// @columns hits
CALL db.index.fulltext.queryNodes($index, $words)
YIELD node
RETURN count(node) AS hits
