// Who took part in an action and is not reported to have said anything about it, neither they nor anybody who holds an office of theirs.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @columns event, eventId, agent, agentId, part, articles, saidElsewhere
// @example about="expulsion"
MATCH (e:Event) WHERE e.id IN $about
CALL (e) {
  MATCH (e)<-[:ABOUT]-(:Statement)<-[:SAID]-(b:Agent)
  RETURN collect(DISTINCT b.id) AS speakers
}
CALL (e) {
  MATCH (e)<-[:ABOUT]-(:Statement)<-[:SAID]-(:Agent)-[:AFFILIATED_WITH]->(i:Agent)
  RETURN collect(DISTINCT i.id) AS spokenFor
}
CALL (e) {
  MATCH (e)<-[:REFERS_TO]-(:EventMention)-[:`IN`]->(x:Article)
  RETURN count(DISTINCT x) AS articles
}
CALL (e) {
  MATCH (e)-[:ACTOR]->(a:Agent)
  RETURN a, 'actor' AS part
  UNION ALL
  MATCH (e)-[:RECIPIENT]->(a:Agent)
  RETURN a, 'recipient' AS part
}
WITH e, articles, a, part, speakers, spokenFor
WHERE a.named AND NOT a.id IN speakers AND NOT a.id IN spokenFor
RETURN e.title AS event, e.id AS eventId, a.name AS agent, a.id AS agentId, part, articles,
       COUNT { (a)-[:SAID]->(:Statement) } AS saidElsewhere
ORDER BY articles DESC, event, eventId, part, agent, agentId
