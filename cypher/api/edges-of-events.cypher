// The relations of these events that people explore, each as it goes from one thing to the other.
//
// @param ids list  ids of events
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)-[r:ABOUT|RESPONDS_TO|ACTOR|RECIPIENT|PART_OF]-(m) WHERE NOT m:Quotation
RETURN startNode(r).id AS source, endNode(r).id AS target, type(r) AS relation,
       r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
