// What statements, events, agents and keys rest on, to be compared with what they say of it.
//
// @param ids list  ids of nodes of any label
// @columns label, id, support, quotations, counted, publishers, countedPublishers, speakers, attributed
MATCH (s:Statement) WHERE s.id IN $ids
CALL (s) {
  MATCH (s)<-[:SAID]-(a:Agent)
  WITH a ORDER BY a.id
  RETURN collect(DISTINCT a.id) AS speakers
}
CALL (s) {
  MATCH (s)<-[:REPORTS]-(q:Quotation)-[r:ATTRIBUTED_TO]->(a:Agent) WHERE r.rank = 1
  WITH a ORDER BY a.id
  RETURN collect(DISTINCT a.id) AS attributed
}
CALL (s) {
  MATCH (s)<-[:REPORTS]-(q:Quotation)-[:`IN`]->(x:Article)
  WITH q, x.id AS article, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS outlet
  RETURN count(DISTINCT q) AS support, count(DISTINCT coalesce(outlet, article)) AS publishers
}
RETURN 'Statement' AS label, s.id AS id, support, support AS quotations, s.quotationCount AS counted, publishers,
       s.publisherCount AS countedPublishers, speakers, attributed
UNION ALL
MATCH (e:Event) WHERE e.id IN $ids
RETURN 'Event' AS label, e.id AS id, COUNT { (e)<-[:REFERS_TO]-(:EventMention) } AS support, null AS quotations, null AS counted, null AS publishers,
       null AS countedPublishers, null AS speakers, null AS attributed
UNION ALL
MATCH (a:Agent) WHERE a.id IN $ids
RETURN 'Agent' AS label, a.id AS id, COUNT { (a)--() } AS support, null AS quotations, null AS counted, null AS publishers,
       null AS countedPublishers, null AS speakers, null AS attributed
UNION ALL
MATCH (k:Key) WHERE k.id IN $ids
RETURN 'Key' AS label, k.id AS id, COUNT { (k)<-[:HAS_KEY]-() } AS support, null AS quotations, null AS counted, null AS publishers,
       null AS countedPublishers, null AS speakers, null AS attributed
