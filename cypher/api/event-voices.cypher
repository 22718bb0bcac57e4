// Who is quoted about an event, and for whom each of them speaks by office.
//
// @param id string  the event's id
// @columns speaker, office
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:ABOUT]-(s:Statement)
MATCH (s)<-[:SAID]-(a:Agent)
WITH DISTINCT a
OPTIONAL MATCH (a)-[:AFFILIATED_WITH]->(i:Agent)
RETURN DISTINCT a.id AS speaker, i.id AS office
ORDER BY speaker, office
