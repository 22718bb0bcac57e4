// What these leading mentions are compared by, and where they stand.
//
// @param ids list  ids of nodes labelled Mention
// @columns id, articleId, profile, cluster, leads
MATCH (m:Mention)-[r:REFERS_TO]->(c:Agent) WHERE m.id IN $ids AND m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, c.id AS cluster, r.leads AS leads
