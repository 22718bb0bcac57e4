// Statements as lists and graphs show them, with how much leads to each.
//
// @param ids list  ids of statements
// @columns id, kind, label, detail, degree, statements
MATCH (n:Statement) WHERE n.id IN $ids
OPTIONAL MATCH (n)<-[said:SAID]-(a:Agent)
WITH n, said, a ORDER BY said.confidence DESC, a.name, a.id
WITH n, head(collect(a.name)) AS speaker
OPTIONAL MATCH (n)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
WITH n, speaker, count(DISTINCT x) AS articles
RETURN n.id AS id, 'statement' AS kind, n.text AS label, speaker AS detail,
       COUNT { (n)-[:SAID|ABOUT|MENTIONS|RESPONDS_TO]-() } + articles AS degree, 1 AS statements
