// Every thing that the graph view can show.
//
// @columns id, kind, label, date, outlet
MATCH (n:Agent) RETURN n.id AS id, n.kind AS kind, n.name AS label, null AS date, null AS outlet
UNION ALL
MATCH (n:Event) RETURN n.id AS id, 'event' AS kind, n.title AS label, n.date AS date, null AS outlet
UNION ALL
MATCH (n:Statement) RETURN n.id AS id, 'statement' AS kind, n.text AS label, n.saidAt AS date, null AS outlet
UNION ALL
MATCH (n:Article) RETURN n.id AS id, 'article' AS kind, coalesce(n.title, n.id) AS label, n.publishedAt AS date, n.publisher AS outlet
