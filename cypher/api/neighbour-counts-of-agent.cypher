// What an agent is joined to, counted by relation, direction and kind.
//
// @param id string  its id
// @columns relation, direction, kind, count
MATCH (n:Agent) WHERE n.id = $id
CALL (n) {
  MATCH (n)-[:SAID]->(m) RETURN m, 'SAID' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[:AFFILIATED_WITH]->(m) RETURN m, 'AFFILIATED_WITH' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)<-[:MENTIONS]-(m) RETURN m, 'MENTIONS' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:ACTOR]-(m) RETURN m, 'ACTOR' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:RECIPIENT]-(m) RETURN m, 'RECIPIENT' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:AFFILIATED_WITH]-(m) RETURN m, 'AFFILIATED_WITH' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:PUBLISHED_BY]-(m) RETURN m, 'PUBLISHED_BY' AS relation, 'in' AS direction
}
RETURN relation, direction,
       CASE WHEN m:Statement THEN 'statement' WHEN m:Event THEN 'event' WHEN m:Article THEN 'article' ELSE m.kind END AS kind, count(DISTINCT m) AS count
