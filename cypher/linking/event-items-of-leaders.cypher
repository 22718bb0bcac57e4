// Events as single articles tell them, by blocking key: those that are the first of their event.
//
// @param keys list  ids of keys
// @columns id, articleId, profile, start, end, cluster, leads
MATCH (k:Key)<-[:HAS_KEY]-(m:EventMention)-[r:REFERS_TO]->(e:Event) WHERE k.id IN $keys AND r.leads
RETURN DISTINCT m.id AS id, m.articleId AS articleId, m.profile AS profile, m.start AS start, m.end AS end, e.id AS cluster, r.leads AS leads
