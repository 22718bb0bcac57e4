// The agent that a leading mention means now.
//
// @param mention string  the mention's id
// @columns id
MATCH (m:Mention)-[:REFERS_TO]->(n:Agent) WHERE m.id = $mention
RETURN n.id AS id
