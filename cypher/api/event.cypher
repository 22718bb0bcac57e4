// One event.
//
// @param id string  its id
// @columns id, title, type, mode, status, date, datePrecision, count, unit, place, statements, articles
MATCH (e:Event) WHERE e.id = $id
CALL (e) {
  MATCH (e)<-[:REFERS_TO]-(:EventMention)-[:`IN`]->(x:Article)
  RETURN count(DISTINCT x) AS articles
}
RETURN e.id AS id, e.title AS title, e.type AS type, e.mode AS mode, e.status AS status, e.date AS date, e.datePrecision AS datePrecision,
       e.count AS count, e.unit AS unit, e.place AS place, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements, articles
