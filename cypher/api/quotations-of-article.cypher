// The quotations of an article, in order of reading.
//
// @param id string  the article's id
// @columns id, kind, statementId, text, spans, cueStart, cueEnd, sourceText, confidence, start, end, prefix, suffix, articleId, articleTitle, publisher, publishedAt
MATCH (y:Article) WHERE y.id = $id
MATCH (y)<-[:`IN`]-(q:Quotation)-[:REPORTS]->(s:Statement)
MATCH (q)-[:`IN`]->(x:Article)
RETURN q.id AS id, q.kind AS kind, s.id AS statementId, q.text AS text, q.spans AS spans, q.cueStart AS cueStart, q.cueEnd AS cueEnd,
       q.sourceText AS sourceText, q.confidence AS confidence, q.start AS start, q.end AS end, q.prefix AS prefix, q.suffix AS suffix,
       x.id AS articleId, x.title AS articleTitle, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, x.publishedAt AS publishedAt
ORDER BY publishedAt, articleId, start
