// Who else speaks about the actions that somebody speaks about, those with the most actions in common first, and how much of it each says.
//
// @param speaker agent  an agent's id or any of its names
// @param limit?=100 integer  most rows
// @columns speaker, id, events, statements, about
// @example speaker="Anatoly Antonov"
MATCH (a:Agent) WHERE a.id IN $speaker
MATCH (a)-[:SAID]->(:Statement)-[:ABOUT]->(e:Event)
WITH DISTINCT e
MATCH (e)<-[:ABOUT]-(s:Statement)<-[:SAID]-(b:Agent)
WITH b, count(DISTINCT s) AS statements, collect(DISTINCT e) AS actions
WHERE NOT b.id IN $speaker
WITH b, size(actions) AS events, statements, actions
ORDER BY events DESC, statements DESC, b.name, b.id
LIMIT $limit
UNWIND actions AS e
WITH b, events, statements, e ORDER BY e.title, e.id
WITH b, events, statements, collect(DISTINCT e.title) AS about
RETURN b.name AS speaker, b.id AS id, events, statements, about
ORDER BY events DESC, statements DESC, speaker, id
