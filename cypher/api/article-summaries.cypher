// Articles by id, with their outlets.
//
// @param ids list  ids of articles
// @columns id, title, url, publisher, publishedAt, quotations
MATCH (x:Article) WHERE x.id IN $ids
RETURN x.id AS id, x.title AS title, x.url AS url, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS publisher, x.publishedAt AS publishedAt,
       COUNT { (x)<-[:`IN`]-(:Quotation) } AS quotations
