// What an event is joined to, counted by relation, direction and kind.
//
// @param id string  its id
// @columns relation, direction, kind, count
MATCH (n:Event) WHERE n.id = $id
CALL (n) {
  MATCH (n)-[:ACTOR]->(m) RETURN m, 'ACTOR' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[:RECIPIENT]->(m) RETURN m, 'RECIPIENT' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[:PART_OF]->(m) RETURN m, 'PART_OF' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)<-[:ABOUT]-(m:Statement) RETURN m, 'ABOUT' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:RESPONDS_TO]-(m) RETURN m, 'RESPONDS_TO' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:PART_OF]-(m) RETURN m, 'PART_OF' AS relation, 'in' AS direction
}
RETURN relation, direction,
       CASE WHEN m:Statement THEN 'statement' WHEN m:Event THEN 'event' WHEN m:Article THEN 'article' ELSE m.kind END AS kind, count(DISTINCT m) AS count
