// Which outlets report somebody's words, the earliest first.
//
// @param speaker agent  an agent's id or any of its names
// @columns publisher, publisherId, statements, quotations, direct, articles, firstPublishedAt, lastPublishedAt
// @example speaker="Anatoly Antonov"
MATCH (a:Agent) WHERE a.id IN $speaker
MATCH (a)<-[r:ATTRIBUTED_TO]-(q:Quotation)-[:`IN`]->(x:Article)-[:PUBLISHED_BY]->(o:Agent)
WHERE r.rank = 1
WITH o, q, x, head([(q)-[:REPORTS]->(s:Statement) | s.id]) AS statement
RETURN o.name AS publisher, o.id AS publisherId, count(DISTINCT statement) AS statements, count(DISTINCT q) AS quotations,
       count(DISTINCT CASE WHEN q.kind = 'direct' THEN q.id END) AS direct, count(DISTINCT x) AS articles,
       min(x.publishedAt) AS firstPublishedAt, max(x.publishedAt) AS lastPublishedAt
ORDER BY firstPublishedAt, publisher, publisherId
