// Full-text search on Neo4j, best first. (The embedded engine's index is asked without Cypher.)
//
// @param index string  name of a full-text index of neo4j.cypher
// @param words string  a Lucene query
// @param limit integer  most hits
// @columns id, score
CALL db.index.fulltext.queryNodes($index, $words, {limit: $limit})
YIELD node, score
RETURN node.id AS id, score
ORDER BY score DESC, id
