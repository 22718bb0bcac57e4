// Which of these articles are there, in which version and language.
//
// @param ids list  ids of articles
// @columns id, articleHash, language
MATCH (a:Article) WHERE a.id IN $ids
RETURN a.id AS id, a.articleHash AS articleHash, a.language AS language
