// The event that a leading mention means now.
//
// @param mention string  the mention's id
// @columns id
MATCH (m:EventMention)-[:REFERS_TO]->(n:Event) WHERE m.id = $mention
RETURN n.id AS id
