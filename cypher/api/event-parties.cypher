// Who is part of what is said about an event: who did it, whom it hit, and which named agents its statements mention.
//
// @param id string  the event's id
// @columns part, id, statement
MATCH (e:Event) WHERE e.id = $id
MATCH (e)-[r:ACTOR|RECIPIENT]->(a:Agent)
RETURN type(r) AS part, a.id AS id, null AS statement
UNION
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:ABOUT]-(s:Statement)
MATCH (s)-[:MENTIONS]->(a:Agent)
WHERE a.named
RETURN 'MENTIONED' AS part, a.id AS id, s.id AS statement
