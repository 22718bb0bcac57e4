// The texts of these articles.
//
// @param ids list  ids of articles
// @columns id, text
MATCH (x:Article) WHERE x.id IN $ids
RETURN x.id AS id, x.text AS text
