// Quotations by blocking key.
//
// @param keys list  ids of keys
// @columns id, articleId, start, end, kind, text, saidAt, publishedAt, publisher, profile, links, cluster, leads, score, reasons
MATCH (k:Key)<-[:HAS_KEY]-(q:Quotation)-[r:REPORTS]->(s:Statement) WHERE k.id IN $keys
MATCH (q)-[:`IN`]->(x:Article)
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
RETURN DISTINCT q.id AS id, q.articleId AS articleId, q.start AS start, q.end AS end, q.kind AS kind, q.text AS text,
       q.saidAt AS saidAt, x.publishedAt AS publishedAt, o.id AS publisher, q.profile AS profile, q.links AS links, s.id AS cluster,
       r.leads AS leads, r.score AS score, r.reasons AS reasons
