// The quotations that report a statement, the earliest articles first.
//
// @param id string  the statement's id
// @columns id, kind, statementId, text, spans, cueStart, cueEnd, sourceText, confidence, start, end, articleId, reportScore, reportReasons
MATCH (s:Statement) WHERE s.id = $id
MATCH (s)<-[r:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
RETURN q.id AS id, q.kind AS kind, s.id AS statementId, q.text AS text, q.spans AS spans, q.cueStart AS cueStart, q.cueEnd AS cueEnd,
       q.sourceText AS sourceText, q.confidence AS confidence, q.start AS start, q.end AS end, x.id AS articleId,
       r.score AS reportScore, r.reasons AS reportReasons
ORDER BY x.publishedAt, articleId, start, id
