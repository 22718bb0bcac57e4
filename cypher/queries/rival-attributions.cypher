// Quotations for which more than one speaker is possible: one row for each, the likeliest first.
//
// @param within? number  only those whose confidence is at most so far below the likeliest
// @columns quotation, quotationId, rank, speaker, speakerId, confidence, method, articleId, start, end
MATCH (q:Quotation)-[second:ATTRIBUTED_TO]->(:Agent) WHERE second.rank = 2
WITH q, max(second.confidence) AS rival
MATCH (q)-[first:ATTRIBUTED_TO]->(:Agent) WHERE first.rank = 1
WITH q, first.confidence AS best, rival
WHERE $within IS NULL OR best - rival <= $within
MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent)
WHERE $within IS NULL OR best - r.confidence <= $within
RETURN q.text AS quotation, q.id AS quotationId, r.rank AS rank, a.name AS speaker, a.id AS speakerId, r.confidence AS confidence,
       r.method AS method, q.articleId AS articleId, q.start AS start, q.end AS end
ORDER BY articleId, start, quotationId, rank, speakerId
