// Which outlets tell of an action, how much, and who was first.
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
WITH e, x, collect(DISTINCT s.id) AS said
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
WITH e, x, o, said ORDER BY x.publishedAt, x.id
WITH e, o, collect(x.id) AS articleIds, min(x.publishedAt) AS firstPublishedAt, collect(said) AS lists
UNWIND CASE WHEN size(reduce(every = [], list IN lists | every + list)) = 0 THEN [null]
            ELSE reduce(every = [], list IN lists | every + list) END AS statement
WITH e, o, articleIds, firstPublishedAt, count(DISTINCT statement) AS statements
RETURN e.title AS event, e.id AS eventId, o.name AS publisher, o.id AS publisherId, firstPublishedAt,
       size(articleIds) AS articles, statements, articleIds
ORDER BY event, eventId, firstPublishedAt, publisher, publisherId
