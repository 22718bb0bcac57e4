// Whom an outlet quotes, and how much.
//
// @param publisher agent  an agent's id or any of its names
// @columns publisher, publisherId, speaker, speakerId, kind, statements, quotations, direct, articles
// @example publisher="Potomac Wire"
MATCH (o:Agent) WHERE o.id IN $publisher
MATCH (o)<-[:PUBLISHED_BY]-(x:Article)<-[:`IN`]-(q:Quotation)
MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1
WITH o, x, q, a, head([(q)-[:REPORTS]->(s:Statement) | s.id]) AS statement
RETURN o.name AS publisher, o.id AS publisherId, a.name AS speaker, a.id AS speakerId, a.kind AS kind, count(DISTINCT statement) AS statements,
       count(DISTINCT q) AS quotations, count(DISTINCT CASE WHEN q.kind = 'direct' THEN q.id END) AS direct, count(DISTINCT x) AS articles
ORDER BY quotations DESC, speaker, speakerId, publisher, publisherId
