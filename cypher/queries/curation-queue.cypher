// Pairs that may be one and that nobody has judged: those first whose judgement would change most. `changes` counts the
// relationships of the lesser of the two, which would lead to the other one.
//
// @param skip?=0 integer  rows to leave out
// @param limit?=1000000 integer  most rows
// @columns kind, changes, score, a, b, aId, bId, reasons
OPTIONAL MATCH (j:Judgement) WHERE j.verdict = 'unsure' AND j.revokedAt IS NULL AND j.anchored
OPTIONAL MATCH (j)-[:CONCERNS]->(m)-[:REFERS_TO|REPORTS]->(c)
WITH j, collect(DISTINCT c.id) + coalesce(j.known, []) AS ids
WITH collect(ids) AS unsure
MATCH (a)-[r:MAYBE_SAME]->(b)
WHERE NOT any(ids IN unsure WHERE a.id IN ids AND b.id IN ids)
WITH a, b, r, COUNT { (a)-[:SAID|ABOUT|MENTIONS|RESPONDS_TO|REPORTS|ACTOR|RECIPIENT]-() } AS ofA,
     COUNT { (b)-[:SAID|ABOUT|MENTIONS|RESPONDS_TO|REPORTS|ACTOR|RECIPIENT]-() } AS ofB
RETURN CASE WHEN a:Agent THEN 'agent' WHEN a:Event THEN 'event' ELSE 'statement' END AS kind,
       CASE WHEN ofA < ofB THEN ofA ELSE ofB END AS changes, r.score AS score,
       coalesce(a.name, a.title, a.text) AS a, coalesce(b.name, b.title, b.text) AS b,
       a.id AS aId, b.id AS bId, r.reasons AS reasons
ORDER BY changes DESC, score DESC, aId, bId
SKIP $skip LIMIT $limit
