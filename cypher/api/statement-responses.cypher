// What a statement responds to (direction out), and what responds to it (in).
//
// @param id string  the statement's id
// @columns direction, id, response, evidence
MATCH (s:Statement) WHERE s.id = $id
MATCH (s)-[r:RESPONDS_TO]->(t)
RETURN 'out' AS direction, t.id AS id, r.kind AS response, r.evidence AS evidence
UNION
MATCH (s:Statement) WHERE s.id = $id
MATCH (s)<-[r:RESPONDS_TO]-(t:Statement)
RETURN 'in' AS direction, t.id AS id, r.kind AS response, r.evidence AS evidence
