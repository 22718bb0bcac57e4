// Texts of articles, with what a passage from them is introduced with.
//
// @param ids list  ids of articles
// @columns id, title, publisher, publishedAt, text
MATCH (x:Article) WHERE x.id IN $ids
RETURN x.id AS id, x.title AS title, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, x.publishedAt AS publishedAt, x.text AS text
