// The mentions that mean what these leading mentions do, which stand in the same article, with what ties them to an agent.
//
// @param ids list  ids of leading mentions
// @columns id, local, target, properties
MATCH (l:Mention)-[:`IN`]->(x:Article) WHERE l.id IN $ids
MATCH (x)<-[:`IN`]-(m:Mention)-[r:REFERS_TO]->(a:Agent) WHERE m.local = l.id
RETURN m.id AS id, m.local AS local, a.id AS target, properties(r) AS properties
