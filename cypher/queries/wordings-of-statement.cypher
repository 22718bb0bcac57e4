// In which words a statement is reported: one row for each wording.
//
// @param statement string  a statement's id
// @columns wording, kind, quotations, outlets, firstPublishedAt, articleIds
MATCH (s:Statement) WHERE s.id = $statement
MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
WITH q, x, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS outlet
ORDER BY x.publishedAt, x.id
RETURN q.text AS wording, q.kind AS kind, count(DISTINCT q) AS quotations, count(DISTINCT outlet) AS outlets,
       min(x.publishedAt) AS firstPublishedAt, collect(DISTINCT x.id) AS articleIds
ORDER BY firstPublishedAt, wording, kind
