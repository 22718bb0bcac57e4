// The agents that these mentions mean now.
//
// @param ids list  ids of mentions
// @columns id, cluster
MATCH (m:Mention)-[:REFERS_TO]->(a:Agent) WHERE m.id IN $ids
RETURN m.id AS id, a.id AS cluster
