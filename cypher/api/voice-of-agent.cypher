// How much of what is said about each action that somebody speaks about is said by that one.
//
// @param id string  the agent's id
// @param limit integer  most rows
// @columns event, own, statements, speakers
MATCH (a:Agent) WHERE a.id = $id
MATCH (a)-[:SAID]->(o:Statement)
MATCH (o)-[:ABOUT]->(e:Event)
WITH e, count(DISTINCT o) AS own
MATCH (e)<-[:ABOUT]-(s:Statement)
WITH e, own, count(DISTINCT s) AS statements
OPTIONAL MATCH (e)<-[:ABOUT]-(:Statement)<-[:SAID]-(b:Agent)
RETURN e.id AS event, own, statements, count(DISTINCT b) AS speakers
ORDER BY own DESC, statements DESC, event
LIMIT $limit
