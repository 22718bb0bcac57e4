// Events as these articles tell them.
//
// @param ids list  ids of articles
// @columns id, articleId, profile, start, end, cluster, leads
MATCH (x:Article)<-[:`IN`]-(m:EventMention)-[r:REFERS_TO]->(e:Event) WHERE x.id IN $ids AND m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, m.start AS start, m.end AS end, e.id AS cluster, r.leads AS leads
