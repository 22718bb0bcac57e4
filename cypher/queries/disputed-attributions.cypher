// Statements that articles give to different speakers: one row for each speaker and quotation.
//
// @columns statement, speaker, confidence, articleId, start, end
// @example
MATCH (s:Statement)<-[:SAID]-(a:Agent)
WHERE a.named
WITH s, count(DISTINCT a) AS speakers
WHERE speakers > 1
MATCH (s)<-[:REPORTS]-(q:Quotation)-[attributed:ATTRIBUTED_TO]->(a:Agent)
WHERE attributed.rank = 1
RETURN s.text AS statement, a.name AS speaker, attributed.confidence AS confidence,
       q.articleId AS articleId, q.start AS start, q.end AS end
ORDER BY statement, articleId, start, speaker
