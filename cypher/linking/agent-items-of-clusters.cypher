// Everything that these agents were put together from.
//
// @param ids list  ids of agents
// @columns id, articleId, profile, cluster, leads
MATCH (a:Agent)<-[r:REFERS_TO]-(m:Mention) WHERE a.id IN $ids AND m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, a.id AS cluster, r.leads AS leads
