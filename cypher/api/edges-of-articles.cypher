// The relations of these articles that people explore, each as it goes from one thing to the other.
//
// @param ids list  ids of articles
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Article) WHERE n.id IN $ids
MATCH (n)-[:PUBLISHED_BY]->(m:Agent)
RETURN n.id AS source, m.id AS target, 'PUBLISHED_BY' AS relation, null AS confidence, null AS basis, 1 AS weight
UNION ALL
MATCH (n:Article) WHERE n.id IN $ids
MATCH (n)<-[:`IN`]-(q:Quotation)-[:REPORTS]->(m:Statement)
RETURN m.id AS source, n.id AS target, 'REPORTED_IN' AS relation,
       null AS confidence, null AS basis, count(q) AS weight
