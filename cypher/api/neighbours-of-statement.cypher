// What a statement is joined to, page by page: first what the most passages are evidence for.
//
// @param id string  its id
// @param relation? string  only this one
// @param direction? string  "out" or "in"
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Statement) WHERE n.id = $id
CALL (n) {
  MATCH (n)-[r:ABOUT]->(m)
  RETURN 'ABOUT' AS relation, 'out' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, size(r.evidence) AS weight
  UNION ALL
  MATCH (n)-[r:MENTIONS]->(m)
  RETURN 'MENTIONS' AS relation, 'out' AS direction, m.id AS id, r.confidence AS confidence, null AS basis, size(r.evidence) AS weight
  UNION ALL
  MATCH (n)-[r:RESPONDS_TO]->(m)
  RETURN 'RESPONDS_TO' AS relation, 'out' AS direction, m.id AS id, r.confidence AS confidence, null AS basis, size(r.evidence) AS weight
  UNION ALL
  MATCH (n)<-[r:SAID]-(m)
  RETURN 'SAID' AS relation, 'in' AS direction, m.id AS id, r.confidence AS confidence, null AS basis, size(r.evidence) AS weight
  UNION ALL
  MATCH (n)<-[r:RESPONDS_TO]-(m)
  RETURN 'RESPONDS_TO' AS relation, 'in' AS direction, m.id AS id, r.confidence AS confidence, null AS basis, size(r.evidence) AS weight
  UNION ALL
  MATCH (n)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(m:Article)
  RETURN 'REPORTED_IN' AS relation, 'out' AS direction, m.id AS id, null AS confidence, null AS basis, count(q) AS weight
}
WITH relation, direction, id, confidence, basis, coalesce(weight, 1) AS weight
WHERE ($relation IS NULL OR relation = $relation) AND ($direction IS NULL OR direction = $direction)
RETURN relation, direction, id, confidence, basis, weight
ORDER BY weight DESC, relation, direction, id
SKIP $skip LIMIT $limit
