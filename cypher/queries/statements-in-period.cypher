// What was said, or else published, within some days.
//
// @param from date  on this day or later
// @param to date  on this day or earlier
// @param limit?=1000 integer  most rows
// @columns day, speakers, statement, statementId, kind, events, outlets, quotations
// @example from="2022-02-28" to="2022-03-01"
MATCH (x:Article)<-[:`IN`]-(:Quotation)-[:REPORTS]->(s:Statement)
WITH s, coalesce(s.saidAt, min(substring(x.publishedAt, 0, 10))) AS day
WHERE day >= substring($from, 0, size(day)) AND day <= $to
WITH s, day ORDER BY day, s.id
LIMIT $limit
CALL (s) {
  MATCH (s)<-[:SAID]-(a:Agent)
  WITH a ORDER BY a.name
  RETURN collect(DISTINCT a.name) AS speakers
}
CALL (s) {
  MATCH (s)-[:ABOUT]->(e:Event)
  WITH e ORDER BY e.title
  RETURN collect(DISTINCT e.title) AS events
}
RETURN day, speakers, s.text AS statement, s.id AS statementId, s.kind AS kind, events, s.publisherCount AS outlets, s.quotationCount AS quotations
ORDER BY day, statementId
