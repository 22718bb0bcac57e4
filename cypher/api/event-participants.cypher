// Who took part in an event.
//
// @param id string  the event's id
// @columns side, id
MATCH (e:Event)-[r:ACTOR|RECIPIENT]->(a:Agent) WHERE e.id = $id
RETURN type(r) AS side, a.id AS id
ORDER BY side, a.name, id
