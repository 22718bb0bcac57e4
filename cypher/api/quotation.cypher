// One quotation.
//
// @param id string  its id
// @columns id, kind, statementId, text, spans, cueStart, cueEnd, sourceText, confidence, start, end, prefix, suffix, articleId, articleTitle, publisher, publishedAt
MATCH (q:Quotation)-[:REPORTS]->(s:Statement) WHERE q.id = $id
MATCH (q)-[:`IN`]->(x:Article)
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
RETURN q.id AS id, q.kind AS kind, s.id AS statementId, q.text AS text, q.spans AS spans, q.cueStart AS cueStart, q.cueEnd AS cueEnd,
       q.sourceText AS sourceText, q.confidence AS confidence, q.start AS start, q.end AS end, q.prefix AS prefix, q.suffix AS suffix,
       x.id AS articleId, x.title AS articleTitle, o.name AS publisher, x.publishedAt AS publishedAt
ORDER BY publishedAt, articleId, start
