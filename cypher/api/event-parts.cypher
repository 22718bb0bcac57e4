// The actions that are parts of an event.
//
// @param id string  the event's id
// @columns id
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:PART_OF]-(part:Event)
RETURN part.id AS id
ORDER BY part.date, part.title, id
