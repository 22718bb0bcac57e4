// Agents as single articles present them, by their leading mentions.
//
// @param ids list  ids of mentions
// @columns id, articleId, profile, cluster, leads
MATCH (m:Mention)-[r:REFERS_TO]->(a:Agent) WHERE m.id IN $ids AND m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, a.id AS cluster, r.leads AS leads
