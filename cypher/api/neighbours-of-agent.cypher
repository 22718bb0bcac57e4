// What an agent is joined to, page by page: first what the most passages are evidence for.
//
// @param id string  its id
// @param relation? string  only this one
// @param direction? string  "out" or "in"
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Agent) WHERE n.id = $id
MATCH (n)-[r:SAID|MENTIONS|ACTOR|RECIPIENT|AFFILIATED_WITH|PUBLISHED_BY]-(m)
WITH type(r) AS relation, CASE WHEN startNode(r).id = n.id THEN 'out' ELSE 'in' END AS direction, m.id AS id,
     r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
WHERE ($relation IS NULL OR relation = $relation) AND ($direction IS NULL OR direction = $direction)
RETURN relation, direction, id, confidence, basis, weight
ORDER BY weight DESC, relation, direction, id
SKIP $skip LIMIT $limit
