// The event mentions that mean these events, with what ties them.
//
// @param ids list  ids of events
// @columns id, local, target, properties
MATCH (e:Event)<-[r:REFERS_TO]-(m:EventMention) WHERE e.id IN $ids
RETURN m.id AS id, m.local AS local, e.id AS target, properties(r) AS properties
