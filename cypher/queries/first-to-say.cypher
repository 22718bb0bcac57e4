// Which outlet had each statement about an action first; several where they had it on one day.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @columns statement, statementId, speaker, publishedAt, publisher, articleId, quotationCount
// @example about="expulsion of 12 diplomats"
MATCH (e:Event) WHERE e.id IN $about
MATCH (e)<-[:ABOUT]-(s:Statement)
WITH DISTINCT s
MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
WITH s, min(x.publishedAt) AS first
MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
WHERE x.publishedAt = first OR first IS NULL
RETURN DISTINCT s.text AS statement, s.id AS statementId, head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | a.name]) AS speaker, x.publishedAt AS publishedAt,
       head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, x.id AS articleId, s.quotationCount AS quotationCount
ORDER BY publishedAt, articleId, statement, statementId, speaker
