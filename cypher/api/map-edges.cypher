// Every relation that people explore. `weight` counts the passages that are evidence.
//
// @columns source, target, relation, confidence, basis, weight
MATCH (n:Agent)-[r:SAID|AFFILIATED_WITH]->(m)
RETURN n.id AS source, m.id AS target, type(r) AS relation, r.confidence AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Statement)-[r:ABOUT|MENTIONS|RESPONDS_TO]->(m)
RETURN n.id AS source, m.id AS target, type(r) AS relation, r.confidence AS confidence, r.basis AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Event)-[r:ACTOR|RECIPIENT|PART_OF]->(m)
RETURN n.id AS source, m.id AS target, type(r) AS relation, r.confidence AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Article)-[r:PUBLISHED_BY]->(m)
RETURN n.id AS source, m.id AS target, type(r) AS relation, null AS confidence, null AS basis, coalesce(size(r.evidence), 1) AS weight
UNION ALL
MATCH (n:Statement)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(m:Article)
RETURN n.id AS source, m.id AS target, 'REPORTED_IN' AS relation, null AS confidence, null AS basis, count(q) AS weight
