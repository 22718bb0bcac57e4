// What an agent is joined to, counted by relation, direction and kind.
//
// @param id string  its id
// @columns relation, direction, kind, count
MATCH (n:Agent) WHERE n.id = $id
MATCH (n)-[r:SAID|MENTIONS|ACTOR|RECIPIENT|AFFILIATED_WITH|PUBLISHED_BY]-(m)
RETURN type(r) AS relation, CASE WHEN startNode(r).id = n.id THEN 'out' ELSE 'in' END AS direction,
       CASE WHEN m:Statement THEN 'statement' WHEN m:Event THEN 'event' WHEN m:Article THEN 'article' ELSE m.kind END AS kind, count(DISTINCT m) AS count
