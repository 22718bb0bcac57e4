// These agents, statements and events, each with what leads from it to others.
//
// @param ids list  ids of nodes of any label
// @columns label, agentLabel, properties, links
MATCH (a:Agent) WHERE a.id IN $ids
CALL (a) {
  MATCH (a)-[r:AFFILIATED_WITH]->(i:Agent)
  WITH r, i ORDER BY i.id
  RETURN collect({type: 'AFFILIATED_WITH', id: i.id, detail: r.role, from: r.firstSeen, to: r.lastSeen, confidence: null}) AS links
}
RETURN 'Agent' AS label, CASE WHEN a:Person THEN 'Person' WHEN a:Institution THEN 'Institution' ELSE 'Group' END AS agentLabel,
       properties(a) AS properties, links
UNION ALL
MATCH (s:Statement) WHERE s.id IN $ids
CALL (s) {
  MATCH (s)-[r:ABOUT|MENTIONS|RESPONDS_TO]->(t)
  WITH r, t ORDER BY type(r), t.id
  RETURN collect({type: type(r), id: t.id, detail: coalesce(r.basis, r.kind), from: null, to: null, confidence: r.confidence}) AS links
}
CALL (s) {
  MATCH (s)<-[r:SAID]-(a:Agent)
  WITH r, a ORDER BY a.id
  RETURN collect({type: 'SAID', id: a.id, detail: null, from: null, to: null, confidence: r.confidence}) AS speakers
}
RETURN 'Statement' AS label, null AS agentLabel, properties(s) AS properties, links + speakers AS links
UNION ALL
MATCH (e:Event) WHERE e.id IN $ids
CALL (e) {
  MATCH (e)-[r:ACTOR|RECIPIENT|PART_OF]->(t)
  WITH r, t ORDER BY type(r), t.id
  RETURN collect({type: type(r), id: t.id, detail: null, from: null, to: null, confidence: null}) AS links
}
RETURN 'Event' AS label, null AS agentLabel, properties(e) AS properties, links
