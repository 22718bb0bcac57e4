// Who said what about an action: one row for each statement, event and quotation.
//
// @param about event  an event's id, or words that are all among an event's search terms
// @param speaker? agent  an agent's id or any of its names
// @param from? date  said, or else published, on this day or later
// @param to? date  said, or else published, on this day or earlier
// @param limit?=1000000 integer  most rows
// @columns speaker, role, statement, kind, saidAt, event, basis, confidence, publisher, articleId, start, end
// @example about="expulsion of 12 diplomats"
MATCH (e:Event) WHERE e.id IN $about
MATCH (e)<-[about:ABOUT]-(q:Quotation)-[:REPORTS]->(s:Statement)
MATCH (q)-[:`IN`]->(x:Article)
WITH e, about, q, s, x, coalesce(s.saidAt, x.publishedAt) AS day
WHERE ($from IS NULL OR day >= substring($from, 0, size(day))) AND ($to IS NULL OR substring(day, 0, 10) <= $to)
WITH e, about, q, s, x, head([(q)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 | a]) AS a
WHERE $speaker IS NULL OR a.id IN $speaker
CALL (a) {
  MATCH (a)-[seat:AFFILIATED_WITH]->(i:Agent)
  WITH seat, i, CASE WHEN COUNT { (a)-[:AFFILIATED_WITH]->(:Agent) } > 1 THEN size(seat.evidence) END AS passages
  ORDER BY passages DESC, seat.lastSeen DESC, i.name, i.id
  RETURN head(collect(coalesce(seat.role + ', ', '') + i.name)) AS role
}
RETURN a.name AS speaker, role, s.text AS statement, q.kind AS kind, s.saidAt AS saidAt, e.title AS event,
       about.basis AS basis, about.confidence AS confidence, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher,
       x.id AS articleId, q.start AS start, q.end AS end
ORDER BY saidAt, articleId, start, event, e.id, s.id
LIMIT $limit
