// Who denies, condemns or answers whom, and how often.
//
// @param speaker? agent  who answers: an agent's id or any of its names
// @columns speaker, speakerId, response, other, otherId, responses
// @example
MATCH (t:Statement)<-[r:RESPONDS_TO]-(s:Statement)
MATCH (s)<-[:SAID]-(a:Agent)
WHERE $speaker IS NULL OR a.id IN $speaker
MATCH (t)<-[:SAID]-(b:Agent)
WHERE a.id <> b.id
RETURN a.name AS speaker, a.id AS speakerId, r.kind AS response, b.name AS other, b.id AS otherId, count(*) AS responses
ORDER BY responses DESC, speaker, speakerId, other, otherId, response
