// Actions, with who took part and how much was said about them.
//
// @param about? event  an event's id, or words that are all among an event's search terms
// @columns event, id, type, mode, status, date, actors, recipients, count, statements, articles
// @example about="expulsion"
MATCH (e:Event)
WHERE $about IS NULL OR e.id IN $about
CALL (e) {
  MATCH (e)-[:ACTOR]->(a:Agent)
  WITH a ORDER BY a.name
  RETURN collect(DISTINCT a.name) AS actors
}
CALL (e) {
  MATCH (e)-[:RECIPIENT]->(r:Agent)
  WITH r ORDER BY r.name
  RETURN collect(DISTINCT r.name) AS recipients
}
CALL (e) {
  MATCH (e)<-[:REFERS_TO]-(:EventMention)-[:`IN`]->(x:Article)
  RETURN count(DISTINCT x) AS articles
}
WITH e, actors, recipients, articles, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements
RETURN e.title AS event, e.id AS id, e.type AS type, e.mode AS mode, e.status AS status, e.date AS date,
       actors, recipients, e.count AS count, statements, articles
ORDER BY statements DESC, date, event, id
