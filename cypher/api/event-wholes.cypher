// The larger events that an event is a part of.
//
// @param id string  the event's id
// @columns id
MATCH (e:Event) WHERE e.id = $id
MATCH (e)-[:PART_OF]->(whole:Event)
RETURN whole.id AS id
ORDER BY whole.date, whole.title, id
