// Pairs of agents, events or statements that may be one: what a person should look at first.
//
// @columns kind, score, a, b, aId, bId, reasons
// @example
MATCH (a)-[r:MAYBE_SAME]->(b)
RETURN CASE WHEN a:Agent THEN 'agent' WHEN a:Event THEN 'event' ELSE 'statement' END AS kind, r.score AS score,
       coalesce(a.name, a.title, a.text) AS a, coalesce(b.name, b.title, b.text) AS b,
       a.id AS aId, b.id AS bId, r.reasons AS reasons
ORDER BY score DESC, aId, bId
