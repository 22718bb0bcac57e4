// The relations of these agents that people explore, each as it goes from one thing to the other.
//
// @param ids list  ids of agents
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Agent) WHERE n.id IN $ids
MATCH (n)-[r:SAID|MENTIONS|ACTOR|RECIPIENT|AFFILIATED_WITH|PUBLISHED_BY]-(m)
RETURN startNode(r).id AS source, endNode(r).id AS target, type(r) AS relation,
       r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
