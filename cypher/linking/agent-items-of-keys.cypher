// Agents as single articles present them, by blocking key.
//
// @param keys list  ids of keys
// @columns id, articleId, profile, cluster, leads
MATCH (k:Key)<-[:HAS_KEY]-(m:Mention)-[r:REFERS_TO]->(a:Agent) WHERE k.id IN $keys
RETURN DISTINCT m.id AS id, m.articleId AS articleId, m.profile AS profile, a.id AS cluster, r.leads AS leads
