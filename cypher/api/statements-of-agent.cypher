// What somebody said, in order of when it was said, or else first published.
//
// @param id string  the agent's id
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns id
MATCH (a:Agent) WHERE a.id = $id
MATCH (a)-[:SAID]->(s:Statement)
CALL (s) {
  MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
  RETURN min(x.publishedAt) AS published
}
RETURN s.id AS id
ORDER BY coalesce(s.saidAt, published), s.text, id
SKIP $skip LIMIT $limit
