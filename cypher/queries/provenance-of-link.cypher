// Why one thing is tied to another: the passages that are the evidence of each relation between the two.
//
// @param from string  id of an agent, statement or event
// @param to string  id of an agent, statement or event
// @columns relation, detail, confidence, publishedAt, publisher, articleId, start, end
CALL () {
  MATCH (a:Agent) WHERE a.id = $from
  MATCH (a)-[r:SAID]->(b) WHERE b.id = $to
  RETURN 'SAID' AS relation, null AS detail, r.confidence AS confidence, r.evidence AS evidence
  UNION ALL
  MATCH (a:Agent) WHERE a.id = $from
  MATCH (a)-[r:AFFILIATED_WITH]->(b) WHERE b.id = $to
  RETURN 'AFFILIATED_WITH' AS relation, r.role AS detail, null AS confidence, r.evidence AS evidence
  UNION ALL
  MATCH (a:Statement) WHERE a.id = $from
  MATCH (a)-[r:ABOUT]->(b) WHERE b.id = $to
  RETURN 'ABOUT' AS relation, r.basis AS detail, r.confidence AS confidence, r.evidence AS evidence
  UNION ALL
  MATCH (a:Statement) WHERE a.id = $from
  MATCH (a)-[r:MENTIONS]->(b) WHERE b.id = $to
  RETURN 'MENTIONS' AS relation, null AS detail, null AS confidence, r.evidence AS evidence
  UNION ALL
  MATCH (a:Statement) WHERE a.id = $from
  MATCH (a)-[r:RESPONDS_TO]->(b) WHERE b.id = $to
  RETURN 'RESPONDS_TO' AS relation, r.kind AS detail, r.confidence AS confidence, r.evidence AS evidence
  UNION ALL
  MATCH (a:Event) WHERE a.id = $from
  MATCH (a)-[r:ACTOR]->(b) WHERE b.id = $to
  RETURN 'ACTOR' AS relation, null AS detail, null AS confidence, r.evidence AS evidence
  UNION ALL
  MATCH (a:Event) WHERE a.id = $from
  MATCH (a)-[r:RECIPIENT]->(b) WHERE b.id = $to
  RETURN 'RECIPIENT' AS relation, null AS detail, null AS confidence, r.evidence AS evidence
}
UNWIND evidence AS place
WITH relation, detail, confidence, place, split(place, ':') AS parts
WITH relation, detail, confidence, place, parts[size(parts) - 1] AS range
WITH relation, detail, confidence, substring(place, 0, size(place) - size(range) - 1) AS articleId, split(range, '-') AS span
MATCH (x:Article) WHERE x.id = articleId
RETURN relation, detail, confidence, x.publishedAt AS publishedAt, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher,
       articleId, toInteger(span[0]) AS start, toInteger(span[1]) AS end
ORDER BY relation, publishedAt, articleId, start
