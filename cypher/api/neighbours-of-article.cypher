// What an article is joined to, and how.
//
// @param id string  its id
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Article)-[r:PUBLISHED_BY]->(m) WHERE n.id = $id
RETURN type(r) AS relation, 'out' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION
MATCH (n:Article)<-[r:NEAR_DUPLICATE_OF]-(m) WHERE n.id = $id
RETURN type(r) AS relation, 'in' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION
MATCH (n:Article)<-[:`IN`]-(:Quotation)-[:REPORTS]->(m:Statement) WHERE n.id = $id
RETURN 'REPORTED_IN' AS relation, 'in' AS direction, m.id AS id, null AS confidence, null AS basis, count(*) AS weight
