// These articles with their texts.
//
// @param ids list  ids of articles
// @columns id, url, title, publisherId, publishedAt, language, text, importedAt
MATCH (x:Article) WHERE x.id IN $ids
RETURN x.id AS id, x.url AS url, x.title AS title, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.id]) AS publisherId,
       x.publishedAt AS publishedAt, x.language AS language, x.text AS text, x.importedAt AS importedAt
ORDER BY id
