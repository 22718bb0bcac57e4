// The mentions of an article with what they mean, in order of reading.
//
// @param id string  the article's id
// @columns id, kind, start, end, agent, confidence
MATCH (x:Article) WHERE x.id = $id
MATCH (x)<-[:`IN`]-(m:Mention)-[r:REFERS_TO]->(a:Agent)
RETURN m.id AS id, m.kind AS kind, m.start AS start, m.end AS end, a.id AS agent, r.confidence AS confidence
ORDER BY start, end DESC, id
