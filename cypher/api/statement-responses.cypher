// What a statement responds to (direction out), and what responds to it (in).
//
// @param id string  the statement's id
// @columns direction, id, response, evidence
MATCH (s:Statement)-[r:RESPONDS_TO]->(t) WHERE s.id = $id
RETURN 'out' AS direction, t.id AS id, r.kind AS response, r.evidence AS evidence
UNION
MATCH (s:Statement)<-[r:RESPONDS_TO]-(t:Statement) WHERE s.id = $id
RETURN 'in' AS direction, t.id AS id, r.kind AS response, r.evidence AS evidence
