// The quotations that report a statement, the earliest articles first.
//
// @param id string  the statement's id
// @columns id, kind, statementId, text, spans, cueStart, cueEnd, sourceText, confidence, start, end, prefix, suffix, articleId, articleTitle, publisher, publishedAt
MATCH (s:Statement) WHERE s.id = $id
MATCH (s)<-[:REPORTS]-(q:Quotation)
MATCH (q)-[:`IN`]->(x:Article)
RETURN q.id AS id, q.kind AS kind, s.id AS statementId, q.text AS text, q.spans AS spans, q.cueStart AS cueStart, q.cueEnd AS cueEnd,
       q.sourceText AS sourceText, q.confidence AS confidence, q.start AS start, q.end AS end, q.prefix AS prefix, q.suffix AS suffix,
       x.id AS articleId, x.title AS articleTitle, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, x.publishedAt AS publishedAt
ORDER BY publishedAt, articleId, start
