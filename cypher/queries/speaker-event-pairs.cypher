// Who speaks about which actions: one row for each pair, for matrices and networks.
//
// @columns speaker, speakerId, event, eventId, statements, content, highestConfidence
// @example
MATCH (e:Event)<-[r:ABOUT]-(s:Statement)
MATCH (s)<-[:SAID]-(a:Agent)
RETURN a.name AS speaker, a.id AS speakerId, e.title AS event, e.id AS eventId, count(DISTINCT s) AS statements,
       coalesce(sum(CASE WHEN r.basis = 'content' THEN 1 ELSE 0 END), 0) AS content, max(r.confidence) AS highestConfidence
ORDER BY statements DESC, speaker, speakerId, event, eventId
