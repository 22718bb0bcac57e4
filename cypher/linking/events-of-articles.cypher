// The events that these articles tell of.
//
// @param ids list  ids of articles
// @columns id
MATCH (x:Article)<-[:`IN`]-(m:EventMention)-[:REFERS_TO]->(e:Event) WHERE x.id IN $ids
RETURN DISTINCT e.id AS id
