// Quotations of these articles, with the statement that each reports and whom it is given to.
//
// @param ids list  ids of articles
// @columns articleId, id, kind, start, spans, confidence, method, statementId, attributions, about, via
MATCH (x:Article) WHERE x.id IN $ids
MATCH (x)<-[:`IN`]-(q:Quotation)
CALL (q) {
  MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent)
  WITH r, a ORDER BY r.rank, a.id
  RETURN collect({id: a.id, confidence: r.confidence, method: r.method}) AS attributions
}
CALL (q) {
  MATCH (q)-[r:ABOUT]->(e:Event)
  WITH r, e ORDER BY e.id
  RETURN collect({id: e.id, basis: r.basis, confidence: r.confidence}) AS about
}
CALL (q) {
  MATCH (q)-[r:VIA]->(v:Agent)
  WITH r, v ORDER BY v.id
  RETURN collect({id: v.id, role: r.role}) AS via
}
RETURN x.id AS articleId, q.id AS id, q.kind AS kind, q.start AS start, q.spans AS spans, q.confidence AS confidence, q.method AS method,
       head([(q)-[:REPORTS]->(s:Statement) | s.id]) AS statementId, attributions, about, via
ORDER BY articleId, start, id
