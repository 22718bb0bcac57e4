// What was denied, condemned or answered, and by whom: one row for each statement, its speaker and what it responds to.
//
// @param speaker? string  an agent's id or any of its names: who responds
// @columns response, speaker, statement, statementId, respondsTo, target, confidence, evidence
MATCH (s:Statement)-[r:RESPONDS_TO]->(t)
OPTIONAL MATCH (s)<-[:SAID]-(a:Agent)
WITH s, r, t, a
WHERE $speaker IS NULL OR a.id = $speaker OR toLower(a.name) = toLower($speaker)
   OR any(alias IN a.aliases WHERE toLower(alias) = toLower($speaker))
RETURN r.kind AS response, a.name AS speaker, s.text AS statement, s.id AS statementId,
       coalesce(t.text, t.title) AS respondsTo, t.id AS target, r.confidence AS confidence, r.evidence AS evidence
ORDER BY response, speaker, statement, statementId, target
