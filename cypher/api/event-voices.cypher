// Who is quoted about an event, and for whom each of them speaks by office.
//
// @param id string  the event's id
// @columns speaker, office
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:ABOUT]-(s:Statement)
MATCH (s)<-[:SAID]-(a:Agent)
WITH DISTINCT a
WITH a, [(a)-[:AFFILIATED_WITH]->(i:Agent) | i.id] AS offices
WITH a, CASE WHEN size(offices) = 0 THEN [null] ELSE offices END AS offices
UNWIND offices AS office
RETURN DISTINCT a.id AS speaker, office
ORDER BY speaker, office
