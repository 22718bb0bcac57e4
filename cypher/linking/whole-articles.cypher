// Those of these articles that are stored with their text, and not with their quotations only, and in which version.
//
// @param ids list  ids of articles
// @columns id, articleHash
MATCH (x:Article) WHERE x.id IN $ids AND x.quoted IS NULL
RETURN x.id AS id, x.articleHash AS articleHash
