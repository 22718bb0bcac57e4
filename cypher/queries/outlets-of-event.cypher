// Which outlets tell of an action, the first of them first, and how much of what was said about it each has.
//
// @param about terms  an event's id, or words that are all among an event's search terms
// @columns event, eventId, publisher, publisherId, firstPublishedAt, articles, statements, articleIds
// @example about="expulsion of 12 diplomats"
MATCH (e:Event)
WHERE e.id = $about OR (size($aboutTerms) > 0 AND all(term IN $aboutTerms WHERE term IN e.searchTerms))
MATCH (e)<-[:REFERS_TO|ABOUT]-(part)-[:`IN`]->(x:Article)
WITH DISTINCT e, x
OPTIONAL MATCH (x)<-[:`IN`]-(q:Quotation)-[:ABOUT]->(e)
OPTIONAL MATCH (q)-[:REPORTS]->(s:Statement)
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
WITH e, o, x, s ORDER BY x.publishedAt, x.id
RETURN e.title AS event, e.id AS eventId, o.name AS publisher, o.id AS publisherId, min(x.publishedAt) AS firstPublishedAt,
       count(DISTINCT x) AS articles, count(DISTINCT s) AS statements, collect(DISTINCT x.id) AS articleIds
ORDER BY event, eventId, firstPublishedAt, publisher, publisherId
