// What was said about an event, in order of when it was said, or else first published.
//
// @param id string  the event's id
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns id
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:ABOUT]-(s:Statement)
CALL (s) {
  MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
  RETURN min(x.publishedAt) AS published
}
RETURN s.id AS id
ORDER BY coalesce(s.saidAt, published), s.text, id
SKIP $skip LIMIT $limit
