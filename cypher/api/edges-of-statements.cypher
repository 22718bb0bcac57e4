// The relations of these statements that people explore, each as it goes from one thing to the other.
//
// @param ids list  ids of statements
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)-[r:ABOUT|MENTIONS|RESPONDS_TO]->(m)
RETURN n.id AS source, m.id AS target, type(r) AS relation, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)<-[r:SAID|RESPONDS_TO]-(m)
RETURN m.id AS source, n.id AS target, type(r) AS relation, r.confidence AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(m:Article)
RETURN n.id AS source, m.id AS target, 'REPORTED_IN' AS relation,
       null AS confidence, null AS basis, count(q) AS weight
