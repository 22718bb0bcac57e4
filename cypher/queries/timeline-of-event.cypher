// What articles tell of an action, in order of publication.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @columns publishedAt, publisher, status, date, text, articleId, start, end, event
// @example about="expulsion of 12 diplomats"
MATCH (e:Event) WHERE e.id IN $about
MATCH (e)<-[:REFERS_TO]-(m:EventMention)-[:`IN`]->(x:Article)
RETURN x.publishedAt AS publishedAt, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, m.status AS status, m.date AS date, m.text AS text,
       x.id AS articleId, m.start AS start, m.end AS end, e.title AS event
ORDER BY publishedAt, articleId, start, event, m.id
