// What was said about an event, in order.
//
// @param id string  the event's id
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns id
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:ABOUT]-(s:Statement)
RETURN s.id AS id
ORDER BY s.saidAt, s.text, id
SKIP $skip LIMIT $limit
