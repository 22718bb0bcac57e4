// Through whom somebody's words came: outlets that were told or that published, accounts that posted.
//
// @param speaker? agent  an agent's id or any of its names
// @columns speaker, via, viaId, role, quotations, articles
// @example speaker="Anatoly Antonov"
MATCH (c:Agent)<-[v:VIA]-(q:Quotation)
WITH c, v, q, head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | a]) AS a
WHERE $speaker IS NULL OR a.id IN $speaker
WITH a.id AS speakerId, a.name AS speaker, c.id AS viaId, c.name AS via, v.role AS role,
     count(q) AS quotations, count(DISTINCT q.articleId) AS articles
RETURN speaker, via, viaId, role, quotations, articles
ORDER BY quotations DESC, speaker, speakerId, via, viaId, role
