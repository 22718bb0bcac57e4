// Passages by their ids, each with the leading one of what it means, and the agent, event or statement that it belongs to.
//
// @param ids list  ids of mentions, event mentions and quotations
// @columns label, id, local, articleId, start, end, text, cluster
MATCH (m:Mention) WHERE m.id IN $ids
MATCH (m)-[:REFERS_TO]->(c:Agent)
RETURN 'Mention' AS label, m.id AS id, m.local AS local, m.articleId AS articleId, m.start AS start, m.end AS end, m.text AS text, c.id AS cluster
UNION ALL
MATCH (m:EventMention) WHERE m.id IN $ids
MATCH (m)-[:REFERS_TO]->(c:Event)
RETURN 'EventMention' AS label, m.id AS id, m.local AS local, m.articleId AS articleId, m.start AS start, m.end AS end, m.text AS text, c.id AS cluster
UNION ALL
MATCH (m:Quotation) WHERE m.id IN $ids
MATCH (m)-[:REPORTS]->(c:Statement)
RETURN 'Quotation' AS label, m.id AS id, m.id AS local, m.articleId AS articleId, m.start AS start, m.end AS end, m.text AS text, c.id AS cluster
