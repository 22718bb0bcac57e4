// Articles as lists and graphs show them, with how many statements each reports.
//
// @param ids list  ids of articles
// @columns id, kind, label, detail, degree, statements, date, outlets
MATCH (n:Article) WHERE n.id IN $ids
CALL (n) {
  MATCH (n)<-[:`IN`]-(:Quotation)-[:REPORTS]->(s:Statement)
  RETURN count(DISTINCT s) AS statements
}
RETURN n.id AS id, 'article' AS kind, coalesce(n.title, n.id) AS label,
       coalesce(head([(n)-[:PUBLISHED_BY]->(o:Agent) | o.name]), n.publishedAt) AS detail,
       statements + COUNT { (n)-[:PUBLISHED_BY]->() } AS degree, statements,
       n.publishedAt AS date, [o IN [n.publisher] WHERE o IS NOT NULL] AS outlets
