// Everything that somebody said: one row for each statement and quotation.
//
// @param speaker agent  an agent's id or any of its names
// @columns statement, statementId, kind, quotation, saidAt, events, quotationCount, publisherCount, articleId, start, end, via
// @example speaker="Anatoly Antonov"
MATCH (a:Agent) WHERE a.id IN $speaker
MATCH (a)-[:SAID]->(s:Statement)<-[:REPORTS]-(q:Quotation)
WITH DISTINCT s, q
CALL (q) {
  MATCH (q)-[:ABOUT]->(e:Event)
  WITH e ORDER BY e.title
  RETURN collect(DISTINCT e.title) AS events
}
CALL (q) {
  MATCH (q)-[:VIA]->(v:Agent)
  WITH v ORDER BY v.name
  RETURN collect(DISTINCT v.name) AS via
}
RETURN s.text AS statement, s.id AS statementId, q.kind AS kind, q.text AS quotation, s.saidAt AS saidAt, events,
       s.quotationCount AS quotationCount, s.publisherCount AS publisherCount,
       q.articleId AS articleId, q.start AS start, q.end AS end, via
ORDER BY saidAt, articleId, start, q.id
