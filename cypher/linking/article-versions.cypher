// Which of these articles are there, and in which version.
//
// @param ids list  ids of articles
// @columns id, articleHash
MATCH (a:Article) WHERE a.id IN $ids
RETURN a.id AS id, a.articleHash AS articleHash
