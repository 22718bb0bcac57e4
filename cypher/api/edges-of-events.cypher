// The relations of these events that people explore, each as it goes from one thing to the other.
//
// @param ids list  ids of events
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)-[r:ACTOR|RECIPIENT|PART_OF]->(m)
RETURN n.id AS source, m.id AS target, type(r) AS relation, r.confidence AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)<-[r:ABOUT|RESPONDS_TO|PART_OF]-(m) WHERE NOT m:Quotation
RETURN m.id AS source, n.id AS target, type(r) AS relation, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
