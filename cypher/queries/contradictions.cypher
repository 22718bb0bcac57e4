// Who contradicts whom: statements that deny, condemn or answer what another speaker said, with the words of both.
//
// @param about? event  only where one of the two is about it: an event's id, or words that are all among an event's search terms
// @columns response, speaker, statement, statementId, otherSpeaker, otherStatement, otherStatementId, confidence, evidence
// @example
MATCH (t:Statement)<-[r:RESPONDS_TO]-(s:Statement)
WHERE $about IS NULL OR EXISTS { MATCH (s)-[:ABOUT]->(e:Event) WHERE e.id IN $about } OR EXISTS { MATCH (t)-[:ABOUT]->(e:Event) WHERE e.id IN $about }
MATCH (s)<-[:SAID]-(a:Agent)
MATCH (t)<-[:SAID]-(b:Agent)
WHERE a.id <> b.id
RETURN r.kind AS response, a.name AS speaker, s.text AS statement, s.id AS statementId, b.name AS otherSpeaker,
       t.text AS otherStatement, t.id AS otherStatementId, r.confidence AS confidence, r.evidence AS evidence
ORDER BY confidence DESC, statementId, otherStatementId, speaker, otherSpeaker, a.id, b.id
