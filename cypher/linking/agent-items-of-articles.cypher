// Agents as these articles present them.
//
// @param ids list  ids of articles
// @columns id, articleId, profile, cluster, leads
MATCH (x:Article)<-[:`IN`]-(m:Mention)-[r:REFERS_TO]->(a:Agent) WHERE x.id IN $ids AND m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, a.id AS cluster, r.leads AS leads
