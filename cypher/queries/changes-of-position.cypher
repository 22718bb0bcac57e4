// Where somebody's stand on an action changed: a statement about it, and the next one in time that no longer denies, condemns or
// answers it, or begins to.
//
// @param speaker agent  an agent's id or any of its names
// @param about? event  an event's id, or words that are all among an event's search terms
// @columns speaker, event, eventId, day, position, statement, statementId, laterDay, laterPosition, laterStatement, laterStatementId
MATCH (a:Agent) WHERE a.id IN $speaker
MATCH (a)-[:SAID]->(s:Statement)-[:ABOUT]->(e:Event)
WHERE $about IS NULL OR e.id IN $about
WITH a, e, collect(s) AS told
WHERE size(told) > 1
UNWIND told AS s
CALL (s) {
  MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
  RETURN min(x.publishedAt) AS published
}
CALL (s, e) {
  MATCH (s)-[r:RESPONDS_TO]->(t)
  WHERE t.id = e.id OR EXISTS { (t)-[:ABOUT]->(e) }
  RETURN coalesce(min(r.kind), 'statement') AS position
}
WITH a, e, s, substring(coalesce(s.saidAt, published), 0, 10) AS day, position
WHERE day IS NOT NULL
WITH a, e, s, day, position ORDER BY day, s.id
WITH a, e, collect({day: day, position: position, text: s.text, id: s.id}) AS said
WITH a, e, said, range(1, size(said) - 1) AS places
UNWIND places AS place
WITH a, e, said[place - 1] AS before, said[place] AS later
WHERE before.position <> later.position AND before.day < later.day
RETURN a.name AS speaker, e.title AS event, e.id AS eventId, before.day AS day, before.position AS position,
       before.text AS statement, before.id AS statementId, later.day AS laterDay, later.position AS laterPosition,
       later.text AS laterStatement, later.id AS laterStatementId
ORDER BY day, laterDay, event, eventId, statementId, speaker, a.id
