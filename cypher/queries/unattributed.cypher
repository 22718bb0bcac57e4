// Quotations whose source the article does not name.
//
// @columns publisher, articleId, start, end, quotation, method, confidence
// @example
MATCH (q:Quotation)-[:`IN`]->(x:Article)
WHERE NOT EXISTS { MATCH (q)-[:ATTRIBUTED_TO]->(:Agent) }
RETURN head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, x.id AS articleId, q.start AS start, q.end AS end, q.text AS quotation, q.method AS method,
       q.confidence AS confidence
ORDER BY articleId, start, q.id
