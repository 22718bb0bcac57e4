// Actions, with who took part and how much was said about them.
//
// @param about? terms  an event's id, or words that are all among an event's search terms
// @columns event, id, type, mode, status, date, actors, recipients, count, statements, articles
// @example about="expulsion"
MATCH (e:Event)
WHERE $about IS NULL OR e.id = $about OR (size($aboutTerms) > 0 AND all(term IN $aboutTerms WHERE term IN e.searchTerms))
OPTIONAL MATCH (e)-[:ACTOR]->(a:Agent)
WITH e, a ORDER BY a.name
WITH e, collect(DISTINCT a.name) AS actors
OPTIONAL MATCH (e)-[:RECIPIENT]->(r:Agent)
WITH e, actors, r ORDER BY r.name
WITH e, actors, collect(DISTINCT r.name) AS recipients
OPTIONAL MATCH (e)<-[:ABOUT]-(s:Statement)
WITH e, actors, recipients, count(DISTINCT s) AS statements
OPTIONAL MATCH (e)<-[:REFERS_TO]-(:EventMention)-[:`IN`]->(x:Article)
WITH e, actors, recipients, statements, count(DISTINCT x) AS articles
RETURN e.title AS event, e.id AS id, e.type AS type, e.mode AS mode, e.status AS status, e.date AS date,
       actors, recipients, e.count AS count, statements, articles
ORDER BY statements DESC, date, event, id
