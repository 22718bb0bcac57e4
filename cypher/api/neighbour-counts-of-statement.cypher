// What a statement is joined to, counted by relation, direction and kind.
//
// @param id string  its id
// @columns relation, direction, kind, count
MATCH (n:Statement) WHERE n.id = $id
MATCH (n)-[r:SAID|ABOUT|MENTIONS|RESPONDS_TO]-(m)
RETURN type(r) AS relation, CASE WHEN startNode(r).id = n.id THEN 'out' ELSE 'in' END AS direction,
       CASE WHEN m:Statement THEN 'statement' WHEN m:Event THEN 'event' WHEN m:Article THEN 'article' ELSE m.kind END AS kind, count(DISTINCT m) AS count
UNION
MATCH (n:Statement) WHERE n.id = $id
MATCH (n)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(m:Article)
RETURN 'REPORTED_IN' AS relation, 'out' AS direction, 'article' AS kind, count(DISTINCT m) AS count
