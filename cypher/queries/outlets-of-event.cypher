// Which outlets tell of an action, the first of them first, and how much of what was said about it each has.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @columns event, eventId, publisher, publisherId, firstPublishedAt, articles, statements, articleIds
// @example about="expulsion of 12 diplomats"
MATCH (e:Event) WHERE e.id IN $about
MATCH (e)<-[:REFERS_TO|ABOUT]-(part)-[:`IN`]->(x:Article)
WITH e, x, head([(part)-[:REPORTS]->(s:Statement) | s.id]) AS statementId
WITH e, x, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o]) AS o, statementId
ORDER BY x.publishedAt, x.id
WITH e, o, min(x.publishedAt) AS firstPublishedAt, collect(DISTINCT x.id) AS articleIds, count(DISTINCT statementId) AS statements
RETURN e.title AS event, e.id AS eventId, o.name AS publisher, o.id AS publisherId, firstPublishedAt,
       size(articleIds) AS articles, statements, articleIds
ORDER BY event, eventId, firstPublishedAt, publisher, publisherId
