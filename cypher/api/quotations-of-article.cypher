// The quotations of an article, in order of reading.
//
// @param id string  the article's id
// @columns id, kind, statementId, text, spans, cueStart, cueEnd, sourceText, confidence, start, end, articleId, reportScore, reportReasons
MATCH (x:Article) WHERE x.id = $id
MATCH (x)<-[:`IN`]-(q:Quotation)-[r:REPORTS]->(s:Statement)
RETURN q.id AS id, q.kind AS kind, s.id AS statementId, q.text AS text, q.spans AS spans, q.cueStart AS cueStart, q.cueEnd AS cueEnd,
       q.sourceText AS sourceText, q.confidence AS confidence, q.start AS start, q.end AS end, x.id AS articleId,
       r.score AS reportScore, r.reasons AS reportReasons
ORDER BY start, end DESC, id
