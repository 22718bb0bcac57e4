// To whom somebody's words were said, where the article tells.
//
// @param speaker? agent  an agent's id or any of its names
// @columns speaker, speakerId, addressee, addresseeId, quotations, articles
MATCH (b:Agent)<-[:ADDRESSED_TO]-(q:Quotation)
WITH b, q, head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | a]) AS a
WHERE $speaker IS NULL OR a.id IN $speaker
WITH a.id AS speakerId, a.name AS speaker, b.id AS addresseeId, b.name AS addressee,
     count(q) AS quotations, count(DISTINCT q.articleId) AS articles
RETURN speaker, speakerId, addressee, addresseeId, quotations, articles
ORDER BY quotations DESC, speaker, speakerId, addressee, addresseeId
