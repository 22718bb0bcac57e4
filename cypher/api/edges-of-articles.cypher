// The relations of these articles that people explore, each as it goes from one thing to the other.
//
// @param ids list  ids of articles
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Article) WHERE n.id IN $ids
MATCH (n)-[r:PUBLISHED_BY]-(m)
RETURN startNode(r).id AS source, endNode(r).id AS target, type(r) AS relation,
       r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Article) WHERE n.id IN $ids
MATCH (n)<-[:`IN`]-(q:Quotation)-[:REPORTS]->(m:Statement)
RETURN m.id AS source, n.id AS target, 'REPORTED_IN' AS relation,
       null AS confidence, null AS basis, count(q) AS weight
