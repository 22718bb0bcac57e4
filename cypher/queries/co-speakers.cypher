// Who else speaks about the actions that somebody speaks about, and how much of it each says.
//
// @param speaker string  an agent's id or any of its names
// @columns speaker, id, events, statements, about
// @example speaker="Anatoly Antonov"
MATCH (a:Agent)
WHERE a.id = $speaker OR toLower(a.name) = toLower($speaker)
   OR any(alias IN a.aliases WHERE toLower(alias) = toLower($speaker))
MATCH (a)-[:SAID]->(:Statement)-[:ABOUT]->(e:Event)
WITH DISTINCT a, e
MATCH (e)<-[:ABOUT]-(s:Statement)<-[:SAID]-(b:Agent)
WHERE b.id <> a.id
WITH b, e, s ORDER BY e.title, e.id
WITH b, count(DISTINCT e) AS events, count(DISTINCT s) AS statements, collect(DISTINCT e.title) AS about
RETURN b.name AS speaker, b.id AS id, events, statements, about
ORDER BY events DESC, statements DESC, speaker, id
