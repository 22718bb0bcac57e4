// Statements as lists and graphs show them, with their surest speaker and how much leads to each.
//
// @param ids list  ids of statements
// @columns id, kind, label, detail, degree, statements, date, outlets
MATCH (n:Statement) WHERE n.id IN $ids
CALL (n) {
  MATCH (n)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
  RETURN count(DISTINCT x) AS articles, collect(DISTINCT x.publisher) AS outlets
}
WITH n, articles, outlets, [(n)<-[r:SAID]-(a:Agent) | {name: a.name, confidence: r.confidence}] AS speakers
WITH n, articles, outlets, reduce(surest = null, s IN speakers |
       CASE WHEN surest IS NULL OR s.confidence > surest.confidence
              OR (s.confidence = surest.confidence AND s.name < surest.name) THEN s ELSE surest END) AS speaker
RETURN n.id AS id, 'statement' AS kind, n.text AS label, speaker.name AS detail,
       COUNT { (n)-[:SAID|ABOUT|MENTIONS|RESPONDS_TO]-() } + articles AS degree, 1 AS statements,
       n.saidAt AS date, outlets
