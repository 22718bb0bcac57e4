// How much is said about an action day by day, by the day on which it was published.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @columns day, quotations, statements, speakers, outlets, articles
// @example about="expulsion of 12 diplomats"
MATCH (e:Event) WHERE e.id IN $about
MATCH (e)<-[:ABOUT]-(q:Quotation)-[:`IN`]->(x:Article)
WITH DISTINCT q, x
WITH substring(x.publishedAt, 0, 10) AS day, q, x, head([(q)-[:REPORTS]->(s:Statement) | s.id]) AS statement,
     head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | a.id]) AS speaker,
     head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS outlet
RETURN day, count(q) AS quotations, count(DISTINCT statement) AS statements, count(DISTINCT speaker) AS speakers,
       count(DISTINCT outlet) AS outlets, count(DISTINCT x) AS articles
ORDER BY day
