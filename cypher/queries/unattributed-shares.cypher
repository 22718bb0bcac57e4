// How often each outlet names its sources: quotations of somebody named, of people without a name, and of nobody.
//
// @columns publisher, publisherId, quotations, named, unnamed, unattributed, shareNamed
// @example
MATCH (o:Agent)<-[:PUBLISHED_BY]-(:Article)<-[:`IN`]-(q:Quotation)
WITH o, q, head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | CASE WHEN a.named THEN 'named' ELSE 'unnamed' END]) AS source
WITH o, count(q) AS quotations,
     coalesce(sum(CASE WHEN source = 'named' THEN 1 ELSE 0 END), 0) AS named,
     coalesce(sum(CASE WHEN source = 'unnamed' THEN 1 ELSE 0 END), 0) AS unnamed
RETURN o.name AS publisher, o.id AS publisherId, quotations, named, unnamed, quotations - named - unnamed AS unattributed,
       toFloat(named) / quotations AS shareNamed
ORDER BY shareNamed, publisher, publisherId
