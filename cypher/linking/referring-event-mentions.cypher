// The event mentions that mean what these leading ones do, which stand in the same article, with what ties them to an event.
//
// @param ids list  ids of leading event mentions
// @columns id, local, target, properties
MATCH (l:EventMention)-[:`IN`]->(x:Article) WHERE l.id IN $ids
MATCH (x)<-[:`IN`]-(m:EventMention)-[r:REFERS_TO]->(e:Event) WHERE m.local = l.id
RETURN m.id AS id, m.local AS local, e.id AS target, properties(r) AS properties
