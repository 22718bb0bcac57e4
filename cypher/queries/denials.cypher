// What was denied, condemned or answered, and by whom: one row for each statement, its speaker and what it responds to.
//
// @param speaker? agent  who responds: an agent's id or any of its names
// @columns response, speaker, statement, statementId, respondsTo, target, confidence, evidence
// @example
MATCH (s:Statement)-[r:RESPONDS_TO]->(t)
WITH s, r, t, [(s)<-[:SAID]-(a:Agent) | a] AS speakers
WITH s, r, t, CASE WHEN size(speakers) = 0 THEN [null] ELSE speakers END AS speakers
UNWIND speakers AS a
WITH s, r, t, a
WHERE $speaker IS NULL OR a.id IN $speaker
RETURN r.kind AS response, a.name AS speaker, s.text AS statement, s.id AS statementId,
       coalesce(t.text, t.title) AS respondsTo, t.id AS target, r.confidence AS confidence, r.evidence AS evidence
ORDER BY response, speaker, statement, statementId, target
