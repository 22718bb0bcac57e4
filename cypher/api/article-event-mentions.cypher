// The event mentions of an article with what they mean, in order of reading.
//
// @param id string  the article's id
// @columns id, status, start, end, event, confidence
MATCH (x:Article) WHERE x.id = $id
MATCH (x)<-[:`IN`]-(m:EventMention)-[r:REFERS_TO]->(e:Event)
RETURN m.id AS id, m.status AS status, m.start AS start, m.end AS end, e.id AS event, r.confidence AS confidence
ORDER BY start, end DESC, id
