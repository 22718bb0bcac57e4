// Quotations by their ids.
//
// @param ids list  ids of quotations
// @columns id, articleId, start, end, kind, text, saidAt, publishedAt, publisher, profile, links, cluster, leads, score, reasons
MATCH (q:Quotation)-[r:REPORTS]->(s:Statement) WHERE q.id IN $ids
MATCH (q)-[:`IN`]->(x:Article)
RETURN DISTINCT q.id AS id, q.articleId AS articleId, q.start AS start, q.end AS end, q.kind AS kind, q.text AS text,
       q.saidAt AS saidAt, x.publishedAt AS publishedAt, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS publisher, q.profile AS profile, q.links AS links, s.id AS cluster,
       r.leads AS leads, r.score AS score, r.reasons AS reasons
