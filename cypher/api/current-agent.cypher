// The agent that a leading mention means now.
//
// @param mention string  the mention's id
// @columns id
MATCH (m:Mention) WHERE m.id = $mention
MATCH (m)-[:REFERS_TO]->(n:Agent)
RETURN n.id AS id
