// The mentions of these articles, with the agents that they mean and what ties them.
//
// @param ids list  ids of articles
// @columns id, local, target, properties
MATCH (x:Article)<-[:`IN`]-(m:Mention)-[r:REFERS_TO]->(a:Agent) WHERE x.id IN $ids
RETURN m.id AS id, m.local AS local, a.id AS target, properties(r) AS properties
