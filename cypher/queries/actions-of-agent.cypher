// What somebody did, and what was done to them: one row for each action and part in it.
//
// @param agent agent  an agent's id or any of its names
// @param from? date  on this day or later
// @param to? date  on this day or earlier
// @columns agent, part, event, eventId, type, mode, status, date, count, unit, others
// @example agent="Russia"
MATCH (a:Agent) WHERE a.id IN $agent
CALL (a) {
  MATCH (a)<-[:ACTOR]-(e:Event)
  RETURN e, 'actor' AS part
  UNION ALL
  MATCH (a)<-[:RECIPIENT]-(e:Event)
  RETURN e, 'recipient' AS part
}
WITH a, part, e, coalesce(e.date, '') AS day
WHERE ($from IS NULL OR (day <> '' AND day >= substring($from, 0, size(day)))) AND ($to IS NULL OR (day <> '' AND day <= $to))
CALL (a, e) {
  MATCH (e)-[:ACTOR|RECIPIENT]->(b:Agent) WHERE b.id <> a.id
  WITH b ORDER BY b.name
  RETURN collect(DISTINCT b.name) AS others
}
RETURN a.name AS agent, part, e.title AS event, e.id AS eventId, e.type AS type, e.mode AS mode, e.status AS status,
       e.date AS date, e.count AS count, e.unit AS unit, others
ORDER BY date, event, eventId, agent, a.id, part
