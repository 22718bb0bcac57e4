// Everything that these events were put together from.
//
// @param ids list  ids of events
// @columns id, articleId, profile, start, end, cluster, leads
MATCH (e:Event)<-[r:REFERS_TO]-(m:EventMention) WHERE e.id IN $ids AND m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, m.start AS start, m.end AS end, e.id AS cluster, r.leads AS leads
