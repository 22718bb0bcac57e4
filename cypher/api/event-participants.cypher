// Who took part in an event.
//
// @param id string  the event's id
// @columns side, id
MATCH (e:Event) WHERE e.id = $id
MATCH (e)-[r:ACTOR|RECIPIENT]->(a:Agent)
RETURN type(r) AS side, a.id AS id
ORDER BY side, a.name, id
