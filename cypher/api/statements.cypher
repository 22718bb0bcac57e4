// Statements as lists and graphs show them, with how much leads to each.
//
// @param ids list  ids of statements
// @columns id, kind, label, detail, degree, statements
MATCH (n:Statement) WHERE n.id IN $ids
OPTIONAL MATCH (n)<-[:SAID]-(a:Agent)
WITH n, min(a.name) AS speaker
RETURN n.id AS id, 'statement' AS kind, n.text AS label, speaker AS detail,
       COUNT { (n)-[:ABOUT|MENTIONS|RESPONDS_TO]->() } + COUNT { (n)<-[:SAID|RESPONDS_TO]-() } + n.quotationCount AS degree,
       1 AS statements
