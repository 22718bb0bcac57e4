// What an agent is joined to, page by page: first what the most passages are evidence for.
//
// @param id string  its id
// @param relation? string  only this one
// @param direction? string  "out" or "in"
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Agent) WHERE n.id = $id
CALL (n) {
  MATCH (n)-[r:SAID]->(m) RETURN r, m, 'SAID' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[r:AFFILIATED_WITH]->(m) RETURN r, m, 'AFFILIATED_WITH' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)<-[r:MENTIONS]-(m) RETURN r, m, 'MENTIONS' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[r:ACTOR]-(m) RETURN r, m, 'ACTOR' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[r:RECIPIENT]-(m) RETURN r, m, 'RECIPIENT' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[r:AFFILIATED_WITH]-(m) RETURN r, m, 'AFFILIATED_WITH' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[r:PUBLISHED_BY]-(m) RETURN r, m, 'PUBLISHED_BY' AS relation, 'in' AS direction
}
WITH relation, direction, r, m
WHERE ($relation IS NULL OR relation = $relation) AND ($direction IS NULL OR direction = $direction)
RETURN relation, direction, m.id AS id, r.confidence AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
ORDER BY weight DESC, relation, direction, id
SKIP $skip LIMIT $limit
