// How a statement reached the reader: every passage that reports it, in order of publication, with who each says said it and through whom it came.
//
// @param statement string  a statement's id
// @columns publishedAt, publisher, kind, quotation, cue, source, speaker, confidence, method, via, articleId, start, end
MATCH (s:Statement) WHERE s.id = $statement
MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
CALL (q) {
  MATCH (q)-[:VIA]->(v:Agent)
  WITH v ORDER BY v.name
  RETURN collect(DISTINCT v.name) AS via
}
WITH q, x, via, [(q)-[r:ATTRIBUTED_TO]->(a:Agent) | {speaker: a.name, confidence: r.confidence, method: r.method, rank: r.rank}] AS given
WITH q, x, via, CASE WHEN size(given) = 0 THEN [null] ELSE given END AS given
UNWIND given AS attribution
RETURN x.publishedAt AS publishedAt, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, q.kind AS kind, q.text AS quotation, q.cue AS cue,
       q.sourceText AS source, attribution.speaker AS speaker, attribution.confidence AS confidence, attribution.method AS method, via,
       x.id AS articleId, q.start AS start, q.end AS end
ORDER BY publishedAt, articleId, start, attribution.rank
