// How much of what is said about each action that somebody speaks about is said by that one.
//
// @param id string  the agent's id
// @param limit integer  most rows
// @columns event, own, statements, speakers
MATCH (a:Agent) WHERE a.id = $id
MATCH (a)-[:SAID]->(o:Statement)-[:ABOUT]->(e:Event)
WITH e, count(DISTINCT o) AS own
WITH e, own, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements
ORDER BY own DESC, statements DESC, e.id
LIMIT $limit
CALL (e) {
  MATCH (e)<-[:ABOUT]-(:Statement)<-[:SAID]-(b:Agent)
  RETURN count(DISTINCT b) AS speakers
}
RETURN e.id AS event, own, statements, speakers
ORDER BY own DESC, statements DESC, event
