// An article's quotations in the order of its text: who each is given to, and which statement it reports.
//
// @param article string  an article's id
// @columns start, end, kind, quotation, cue, source, speaker, speakerId, confidence, statementId, events
// @example article="potomac-wire-2022-01-27"
MATCH (x:Article) WHERE x.id = $article
MATCH (x)<-[:`IN`]-(q:Quotation)
CALL (q) {
  MATCH (q)-[:ABOUT]->(e:Event)
  WITH e ORDER BY e.title
  RETURN collect(DISTINCT e.title) AS events
}
WITH q, events, head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | {name: a.name, id: a.id, confidence: r.confidence}]) AS speaker
RETURN q.start AS start, q.end AS end, q.kind AS kind, q.text AS quotation, q.cue AS cue, q.sourceText AS source,
       speaker.name AS speaker, speaker.id AS speakerId, speaker.confidence AS confidence,
       head([(q)-[:REPORTS]->(s:Statement) | s.id]) AS statementId, events
ORDER BY start, end, q.id
