// What an event is joined to, page by page: first what the most passages are evidence for.
//
// @param id string  its id
// @param relation? string  only this one
// @param direction? string  "out" or "in"
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Event) WHERE n.id = $id
CALL (n) {
  MATCH (n)-[r:ACTOR]->(m) RETURN r, m, 'ACTOR' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[r:RECIPIENT]->(m) RETURN r, m, 'RECIPIENT' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[r:PART_OF]->(m) RETURN r, m, 'PART_OF' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)<-[r:ABOUT]-(m:Statement) RETURN r, m, 'ABOUT' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[r:RESPONDS_TO]-(m) RETURN r, m, 'RESPONDS_TO' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[r:PART_OF]-(m) RETURN r, m, 'PART_OF' AS relation, 'in' AS direction
}
WITH relation, direction, r, m
WHERE ($relation IS NULL OR relation = $relation) AND ($direction IS NULL OR direction = $direction)
RETURN relation, direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
ORDER BY weight DESC, relation, direction, id
SKIP $skip LIMIT $limit
