// The relations that a picture of the graph shows, from these agents, statements, events and articles. A statement is REPORTED_IN the articles
// whose quotations report it. `weight` counts the passages that are evidence.
//
// @param ids list  ids of nodes of any label
// @columns source, type, target, detail, confidence, weight
MATCH (a:Agent)-[r:SAID|AFFILIATED_WITH]->(m) WHERE a.id IN $ids
RETURN a.id AS source, type(r) AS type, m.id AS target, r.role AS detail, r.confidence AS confidence, size(coalesce(r.evidence, [])) AS weight
UNION ALL
MATCH (s:Statement)-[r:ABOUT|MENTIONS|RESPONDS_TO]->(m) WHERE s.id IN $ids
RETURN s.id AS source, type(r) AS type, m.id AS target, coalesce(r.basis, r.kind) AS detail, r.confidence AS confidence, size(coalesce(r.evidence, [])) AS weight
UNION ALL
MATCH (e:Event)-[r:ACTOR|RECIPIENT|PART_OF]->(m) WHERE e.id IN $ids
RETURN e.id AS source, type(r) AS type, m.id AS target, null AS detail, null AS confidence, size(coalesce(r.evidence, [])) AS weight
UNION ALL
MATCH (s:Statement)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(d:Article) WHERE s.id IN $ids
RETURN s.id AS source, 'REPORTED_IN' AS type, d.id AS target, null AS detail, max(q.confidence) AS confidence, count(q) AS weight
UNION ALL
MATCH (d:Article)-[r:PUBLISHED_BY]->(m) WHERE d.id IN $ids
RETURN d.id AS source, type(r) AS type, m.id AS target, null AS detail, null AS confidence, size(coalesce(r.evidence, [])) AS weight
