// Actions that only one article tells of: what nobody else confirms.
//
// @columns event, eventId, status, date, publisher, publishedAt, articleId, statements
// @example
MATCH (e:Event)<-[:REFERS_TO]-(m:EventMention)
WITH e, count(DISTINCT m.articleId) AS articles, min(m.articleId) AS articleId
WHERE articles = 1
MATCH (x:Article) WHERE x.id = articleId
RETURN e.title AS event, e.id AS eventId, e.status AS status, e.date AS date, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher,
       x.publishedAt AS publishedAt, articleId, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements
ORDER BY statements DESC, date, event, eventId
