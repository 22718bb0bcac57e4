// How a statement reached the reader: every passage that reports it, in order of publication, with who each says said it and through whom it came.
//
// @param statement string  a statement's id
// @columns publishedAt, publisher, kind, quotation, cue, source, speaker, confidence, method, via, articleId, start, end
MATCH (s:Statement) WHERE s.id = $statement
MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
OPTIONAL MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent)
OPTIONAL MATCH (q)-[:VIA]->(v:Agent)
WITH q, x, r, a, v ORDER BY v.name
WITH q, x, r, a, collect(DISTINCT v.name) AS via
RETURN x.publishedAt AS publishedAt, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, q.kind AS kind, q.text AS quotation, q.cue AS cue,
       q.sourceText AS source, a.name AS speaker, r.confidence AS confidence, r.method AS method, via,
       x.id AS articleId, q.start AS start, q.end AS end
ORDER BY publishedAt, articleId, start, r.rank
