// The passages that report these statements, the earliest articles first.
//
// @param ids list  ids of statements
// @columns of, id, kind, articleId, articleTitle, publishedAt, outlet, outletName, start, end
MATCH (s:Statement) WHERE s.id IN $ids
MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
WITH s, q, x, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o]) AS o
RETURN s.id AS of, q.id AS id, q.kind AS kind, x.id AS articleId, x.title AS articleTitle, x.publishedAt AS publishedAt,
       o.id AS outlet, o.name AS outletName, q.start AS start, q.end AS end
ORDER BY of, publishedAt, articleId, start, id
