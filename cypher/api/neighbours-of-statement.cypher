// What a statement is joined to, page by page: first what the most passages are evidence for.
//
// @param id string  its id
// @param relation? string  only this one
// @param direction? string  "out" or "in"
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns relation, direction, id, confidence, basis, weight
CALL {
  MATCH (n:Statement) WHERE n.id = $id
  MATCH (n)-[r:SAID|ABOUT|MENTIONS|RESPONDS_TO]-(m)
  RETURN type(r) AS relation, CASE WHEN startNode(r).id = n.id THEN 'out' ELSE 'in' END AS direction, m.id AS id,
         r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
  UNION ALL
  MATCH (n:Statement) WHERE n.id = $id
  MATCH (n)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(m:Article)
  RETURN 'REPORTED_IN' AS relation, 'out' AS direction, m.id AS id,
         null AS confidence, null AS basis, count(q) AS weight
}
WITH relation, direction, id, confidence, basis, weight
WHERE ($relation IS NULL OR relation = $relation) AND ($direction IS NULL OR direction = $direction)
RETURN relation, direction, id, confidence, basis, weight
ORDER BY weight DESC, relation, direction, id
SKIP $skip LIMIT $limit
