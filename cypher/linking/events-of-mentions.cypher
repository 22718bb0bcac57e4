// The events that these event mentions mean now.
//
// @param ids list  ids of event mentions
// @columns id, cluster
MATCH (m:EventMention)-[:REFERS_TO]->(e:Event) WHERE m.id IN $ids
RETURN m.id AS id, e.id AS cluster
