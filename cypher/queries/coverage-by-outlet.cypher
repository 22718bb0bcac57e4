// How much each outlet reports: articles, quotations, and how many speakers and actions they are about.
//
// @param from? date  published on this day or later
// @param to? date  published on this day or earlier
// @columns publisher, publisherId, articles, quotations, statements, speakers, events, firstPublishedAt, lastPublishedAt
// @example
MATCH (o:Agent)<-[:PUBLISHED_BY]-(x:Article)
WHERE ($from IS NULL OR x.publishedAt >= $from) AND ($to IS NULL OR substring(x.publishedAt, 0, 10) <= $to)
WITH o, collect(x.id) AS ids, min(x.publishedAt) AS firstPublishedAt, max(x.publishedAt) AS lastPublishedAt
CALL (ids) {
  MATCH (x:Article) WHERE x.id IN ids
  MATCH (x)<-[:`IN`]-(q:Quotation)
  RETURN count(q) AS quotations
}
CALL (ids) {
  MATCH (x:Article) WHERE x.id IN ids
  MATCH (x)<-[:`IN`]-(:Quotation)-[:REPORTS]->(s:Statement)
  RETURN count(DISTINCT s) AS statements
}
CALL (ids) {
  MATCH (x:Article) WHERE x.id IN ids
  MATCH (x)<-[:`IN`]-(:Quotation)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1 AND a.named
  RETURN count(DISTINCT a) AS speakers
}
CALL (ids) {
  MATCH (x:Article) WHERE x.id IN ids
  MATCH (x)<-[:`IN`]-(:Quotation)-[:ABOUT]->(e:Event)
  RETURN count(DISTINCT e) AS events
}
RETURN o.name AS publisher, o.id AS publisherId, size(ids) AS articles, quotations, statements, speakers, events,
       firstPublishedAt, lastPublishedAt
ORDER BY articles DESC, publisher, publisherId
