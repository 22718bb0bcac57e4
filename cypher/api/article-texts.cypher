// Texts of articles, with what a passage from them is introduced with; `outlet` as the source names it.
//
// @param ids list  ids of articles
// @columns id, title, publisher, publishedAt, outlet, language, text, quoted, excerpt
MATCH (x:Article) WHERE x.id IN $ids
RETURN x.id AS id, x.title AS title, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher, x.publishedAt AS publishedAt, x.publisher AS outlet, x.language AS language, x.text AS text, x.quoted AS quoted, x.excerpt AS excerpt
