// Articles as they were imported.
//
// @param ids list  ids of articles
// @columns id, url, title, publisher, publishedAt, language, text, quoted
MATCH (x:Article) WHERE x.id IN $ids
RETURN x.id AS id, x.url AS url, x.title AS title, x.publisher AS publisher, x.publishedAt AS publishedAt,
       x.language AS language, x.text AS text, x.quoted AS quoted
ORDER BY id
