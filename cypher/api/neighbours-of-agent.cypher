// What an agent is joined to, and how.
//
// @param id string  its id
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Agent)-[r:SAID|AFFILIATED_WITH]->(m) WHERE n.id = $id
RETURN type(r) AS relation, 'out' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION
MATCH (n:Agent)<-[r:MENTIONS|ACTOR|RECIPIENT|AFFILIATED_WITH|PUBLISHED_BY]-(m) WHERE n.id = $id
RETURN type(r) AS relation, 'in' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
