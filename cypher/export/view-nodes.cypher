// These agents, statements, events and articles, as a picture of the graph shows them.
//
// @param ids list  ids of nodes of any label
// @columns id, label, kind, title, date, publisher
MATCH (a:Agent) WHERE a.id IN $ids
RETURN a.id AS id, 'Agent' AS label, a.kind AS kind, a.name AS title, null AS date, null AS publisher
UNION ALL
MATCH (s:Statement) WHERE s.id IN $ids
RETURN s.id AS id, 'Statement' AS label, s.kind AS kind, s.text AS title, s.saidAt AS date, null AS publisher
UNION ALL
MATCH (e:Event) WHERE e.id IN $ids
RETURN e.id AS id, 'Event' AS label, e.type AS kind, e.title AS title, e.date AS date, null AS publisher
UNION ALL
MATCH (d:Article) WHERE d.id IN $ids
RETURN d.id AS id, 'Article' AS label, null AS kind, coalesce(d.title, d.id) AS title, d.publishedAt AS date, d.publisher AS publisher
