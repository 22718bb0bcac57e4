// What only one outlet has of the statements about an action.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @columns publisher, publisherId, statement, statementId, speaker, publishedAt, articleId, start, end
// @example about="expulsion of 12 diplomats"
MATCH (e:Event) WHERE e.id IN $about
MATCH (e)<-[:ABOUT]-(s:Statement) WHERE s.publisherCount = 1
WITH DISTINCT s
MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
RETURN o.name AS publisher, o.id AS publisherId, s.text AS statement, s.id AS statementId,
       head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | a.name]) AS speaker,
       x.publishedAt AS publishedAt, x.id AS articleId, q.start AS start, q.end AS end
ORDER BY publisher, publisherId, publishedAt, articleId, start, statementId
