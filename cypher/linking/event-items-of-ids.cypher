// Events as single articles tell them, by their leading mentions.
//
// @param ids list  ids of event mentions
// @columns id, articleId, profile, start, end, cluster, leads
MATCH (m:EventMention)-[r:REFERS_TO]->(e:Event) WHERE m.id IN $ids AND m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, m.start AS start, m.end AS end, e.id AS cluster, r.leads AS leads
