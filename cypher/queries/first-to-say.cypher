// Which outlet had each statement about an action first.
//
// @param about terms  an event's id, or words that are all among an event's search terms
// @columns statement, speaker, publishedAt, publisher, articleId, quotationCount
// @example about="expulsion of 12 diplomats"
MATCH (e:Event)<-[:ABOUT]-(s:Statement)
WHERE e.id = $about OR (size($aboutTerms) > 0 AND all(term IN $aboutTerms WHERE term IN e.searchTerms))
WITH DISTINCT s
MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
WITH s, min(x.publishedAt) AS publishedAt
MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
WHERE x.publishedAt = publishedAt
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
OPTIONAL MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1
RETURN DISTINCT s.text AS statement, a.name AS speaker, publishedAt, o.name AS publisher, x.id AS articleId,
       s.quotationCount AS quotationCount
ORDER BY publishedAt, articleId, statement, speaker
