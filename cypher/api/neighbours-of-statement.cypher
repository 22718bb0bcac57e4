// What a statement is joined to, and how.
//
// @param id string  its id
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Statement)-[r:ABOUT|MENTIONS|RESPONDS_TO]->(m) WHERE n.id = $id
RETURN type(r) AS relation, 'out' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION
MATCH (n:Statement)<-[r:SAID|RESPONDS_TO]-(m) WHERE n.id = $id
RETURN type(r) AS relation, 'in' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION
MATCH (n:Statement)<-[:REPORTS]-(:Quotation)-[:`IN`]->(m:Article) WHERE n.id = $id
RETURN 'REPORTED_IN' AS relation, 'out' AS direction, m.id AS id, null AS confidence, null AS basis, count(*) AS weight
