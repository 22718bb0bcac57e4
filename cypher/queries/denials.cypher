// Who denied, condemned or replied to what: one row for each statement and what it responds to.
//
// @columns response, speaker, statement, respondsTo, target, confidence
MATCH (s:Statement)-[r:RESPONDS_TO]->(t)
OPTIONAL MATCH (s)<-[:SAID]-(a:Agent)
RETURN r.kind AS response, a.name AS speaker, s.text AS statement, coalesce(t.text, t.title) AS respondsTo, t.id AS target,
       r.confidence AS confidence
ORDER BY response, speaker, statement, target
