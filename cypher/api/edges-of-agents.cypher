// The relations of these agents that people explore, each as it goes from one thing to the other.
//
// @param ids list  ids of agents
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Agent) WHERE n.id IN $ids
MATCH (n)-[r:SAID|AFFILIATED_WITH]->(m)
RETURN n.id AS source, m.id AS target, type(r) AS relation, r.confidence AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Agent) WHERE n.id IN $ids
MATCH (n)<-[r:MENTIONS|ACTOR|RECIPIENT|AFFILIATED_WITH|PUBLISHED_BY]-(m)
RETURN m.id AS source, n.id AS target, type(r) AS relation, r.confidence AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
