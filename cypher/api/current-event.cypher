// The event that a leading mention means now.
//
// @param mention string  the mention's id
// @columns id
MATCH (m:EventMention) WHERE m.id = $mention
MATCH (m)-[:REFERS_TO]->(n:Event)
RETURN n.id AS id
