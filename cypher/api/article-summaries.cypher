// Articles by id, with their outlets and how much was found in them: `speakers` and `events` count the likeliest of each passage.
//
// @param ids list  ids of articles
// @columns id, title, url, publisher, publishedAt, quotations, speakers, events
MATCH (x:Article) WHERE x.id IN $ids
CALL (x) {
  MATCH (x)<-[:`IN`]-(:Quotation)-[said:ATTRIBUTED_TO]->(a:Agent) WHERE said.rank = 1
  RETURN count(DISTINCT a) AS speakers
}
CALL (x) {
  MATCH (x)<-[:`IN`]-(:EventMention)-[:REFERS_TO]->(e:Event)
  RETURN count(DISTINCT e) AS events
}
RETURN x.id AS id, x.title AS title, x.url AS url, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS publisher, x.publishedAt AS publishedAt,
       COUNT { (x)<-[:`IN`]-(:Quotation) } AS quotations, speakers, events
