// What a statement is joined to, counted by relation, direction and kind.
//
// @param id string  its id
// @columns relation, direction, kind, count
MATCH (n:Statement) WHERE n.id = $id
CALL (n) {
  MATCH (n)-[:ABOUT]->(m) RETURN m, 'ABOUT' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[:MENTIONS]->(m) RETURN m, 'MENTIONS' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)-[:RESPONDS_TO]->(m) RETURN m, 'RESPONDS_TO' AS relation, 'out' AS direction
  UNION ALL
  MATCH (n)<-[:SAID]-(m) RETURN m, 'SAID' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:RESPONDS_TO]-(m) RETURN m, 'RESPONDS_TO' AS relation, 'in' AS direction
  UNION ALL
  MATCH (n)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(m:Article) RETURN m, 'REPORTED_IN' AS relation, 'out' AS direction
}
RETURN relation, direction,
       CASE WHEN m:Statement THEN 'statement' WHEN m:Event THEN 'event' WHEN m:Article THEN 'article' ELSE m.kind END AS kind, count(DISTINCT m) AS count
