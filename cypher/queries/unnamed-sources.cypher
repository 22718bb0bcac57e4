// What is given to people without a name: "two officials", "residents".
//
// @param publisher? agent  an agent's id or any of its names
// @columns publisher, source, quotation, confidence, publishedAt, articleId, start, end
// @example
MATCH (a:Agent) WHERE NOT a.named
MATCH (a)<-[r:ATTRIBUTED_TO]-(q:Quotation)-[:`IN`]->(x:Article)
WHERE r.rank = 1
WITH a, r, q, x, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o]) AS o
WHERE $publisher IS NULL OR o.id IN $publisher
RETURN o.name AS publisher, coalesce(q.sourceText, a.name) AS source, q.text AS quotation, r.confidence AS confidence,
       x.publishedAt AS publishedAt, x.id AS articleId, q.start AS start, q.end AS end
ORDER BY publishedAt, articleId, start, q.id
