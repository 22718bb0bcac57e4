// What one side did to another, in order of time.
//
// @param actor agent  who acted: an agent's id or any of its names
// @param recipient? agent  to whom it was done
// @columns actor, recipient, event, eventId, type, mode, status, date, count, unit, statements
// @example actor="Russia" recipient="United States"
MATCH (a:Agent) WHERE a.id IN $actor
MATCH (a)<-[:ACTOR]-(e:Event)
MATCH (e)-[:RECIPIENT]->(b:Agent)
WHERE $recipient IS NULL OR b.id IN $recipient
RETURN a.name AS actor, b.name AS recipient, e.title AS event, e.id AS eventId, e.type AS type, e.mode AS mode, e.status AS status,
       e.date AS date, e.count AS count, e.unit AS unit, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements
ORDER BY date, event, eventId, actor, a.id, recipient, b.id
