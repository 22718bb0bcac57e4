// What an event is joined to, and how.
//
// @param id string  its id
// @columns relation, direction, id, confidence, basis, weight
MATCH (n:Event)-[r:ACTOR|RECIPIENT|PART_OF]->(m) WHERE n.id = $id
RETURN type(r) AS relation, 'out' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION
MATCH (n:Event)<-[r:ABOUT|RESPONDS_TO|PART_OF]-(m) WHERE n.id = $id AND NOT m:Quotation
RETURN type(r) AS relation, 'in' AS direction, m.id AS id, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
