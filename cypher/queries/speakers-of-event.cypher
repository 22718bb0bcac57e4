// Who speaks about an action, how much, and when first and last.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @columns event, eventId, speaker, speakerId, kind, statements, quotations, outlets, firstPublishedAt, lastPublishedAt
// @example about="expulsion of 12 diplomats"
MATCH (e:Event) WHERE e.id IN $about
MATCH (e)<-[:ABOUT]-(q:Quotation)-[r:ATTRIBUTED_TO]->(a:Agent)
WHERE r.rank = 1
MATCH (q)-[:`IN`]->(x:Article)
WITH e, a, q, x, head([(q)-[:REPORTS]->(s:Statement) | s.id]) AS statement, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS outlet
RETURN e.title AS event, e.id AS eventId, a.name AS speaker, a.id AS speakerId, a.kind AS kind, count(DISTINCT statement) AS statements,
       count(DISTINCT q) AS quotations, count(DISTINCT outlet) AS outlets, min(x.publishedAt) AS firstPublishedAt, max(x.publishedAt) AS lastPublishedAt
ORDER BY statements DESC, quotations DESC, speaker, speakerId, event, eventId
