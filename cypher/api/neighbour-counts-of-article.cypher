// What an article is joined to, counted by relation, direction and kind.
//
// @param id string  its id
// @columns relation, direction, kind, count
MATCH (n:Article) WHERE n.id = $id
MATCH (n)-[:PUBLISHED_BY]->(m:Agent)
RETURN 'PUBLISHED_BY' AS relation, 'out' AS direction, m.kind AS kind, count(DISTINCT m) AS count
UNION
MATCH (n:Article) WHERE n.id = $id
MATCH (n)<-[:`IN`]-(q:Quotation)-[:REPORTS]->(m:Statement)
RETURN 'REPORTED_IN' AS relation, 'in' AS direction, 'statement' AS kind, count(DISTINCT m) AS count
