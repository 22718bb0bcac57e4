// What an article is joined to, page by page: first what the most passages are evidence for.
//
// @param id string  its id
// @param relation? string  only this one
// @param direction? string  "out" or "in"
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Article) WHERE n.id = $id
CALL (n) {
  MATCH (n)-[:PUBLISHED_BY]->(m:Agent)
  RETURN 'PUBLISHED_BY' AS relation, 'out' AS direction, m.id AS id, 1 AS weight
  UNION ALL
  MATCH (n)<-[:`IN`]-(q:Quotation)-[:REPORTS]->(m:Statement)
  RETURN 'REPORTED_IN' AS relation, 'in' AS direction, m.id AS id, count(q) AS weight
}
WITH relation, direction, id, weight
WHERE ($relation IS NULL OR relation = $relation) AND ($direction IS NULL OR direction = $direction)
RETURN relation, direction, id, null AS confidence, null AS basis, weight
ORDER BY weight DESC, relation, direction, id
SKIP $skip LIMIT $limit
