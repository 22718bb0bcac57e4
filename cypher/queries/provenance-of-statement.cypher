// How a statement reached the reader: every passage that reports it, in order of publication, with who each says said it and through whom it came.
//
// @param statement string  a statement's id
// @columns publishedAt, publisher, kind, quotation, cue, source, speaker, confidence, method, via, articleId, start, end
MATCH (s:Statement)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
WHERE s.id = $statement
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
OPTIONAL MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent)
OPTIONAL MATCH (q)-[:VIA]->(v:Agent)
WITH q, x, o, r, a, v ORDER BY v.name
WITH q, x, o, r, a, collect(DISTINCT v.name) AS via
RETURN x.publishedAt AS publishedAt, o.name AS publisher, q.kind AS kind, q.text AS quotation, q.cue AS cue,
       q.sourceText AS source, a.name AS speaker, r.confidence AS confidence, r.method AS method, via,
       x.id AS articleId, q.start AS start, q.end AS end
ORDER BY publishedAt, articleId, start, r.rank
