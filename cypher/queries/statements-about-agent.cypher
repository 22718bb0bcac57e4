// What is said about somebody: statements whose words mention them.
//
// @param agent agent  an agent's id or any of its names
// @param speaker? agent  who says it
// @columns about, speaker, speakerId, statement, statementId, saidAt, quotationCount, evidence
// @example agent="Russia"
MATCH (b:Agent) WHERE b.id IN $agent
MATCH (b)<-[m:MENTIONS]-(s:Statement)
MATCH (s)<-[:SAID]-(a:Agent)
WHERE $speaker IS NULL OR a.id IN $speaker
RETURN b.name AS about, a.name AS speaker, a.id AS speakerId, s.text AS statement, s.id AS statementId, s.saidAt AS saidAt,
       s.quotationCount AS quotationCount, m.evidence AS evidence
ORDER BY saidAt, statementId, speaker, speakerId, about, b.id
