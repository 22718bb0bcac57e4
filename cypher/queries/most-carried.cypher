// The statements that most outlets carry.
//
// @param about? event  an event's id, or words that are all among an event's search terms
// @param limit?=100 integer  most rows
// @columns statement, statementId, speakers, kind, outlets, quotations, firstPublishedAt, lastPublishedAt
// @example about="expulsion of 12 diplomats"
MATCH (s:Statement)
WHERE $about IS NULL OR EXISTS { MATCH (s)-[:ABOUT]->(e:Event) WHERE e.id IN $about }
WITH s ORDER BY s.publisherCount DESC, s.quotationCount DESC, s.id
LIMIT $limit
CALL (s) {
  MATCH (s)<-[:SAID]-(a:Agent)
  WITH a ORDER BY a.name
  RETURN collect(DISTINCT a.name) AS speakers
}
CALL (s) {
  MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
  RETURN min(x.publishedAt) AS firstPublishedAt, max(x.publishedAt) AS lastPublishedAt
}
RETURN s.text AS statement, s.id AS statementId, speakers, s.kind AS kind, s.publisherCount AS outlets, s.quotationCount AS quotations,
       firstPublishedAt, lastPublishedAt
ORDER BY outlets DESC, quotations DESC, statementId
