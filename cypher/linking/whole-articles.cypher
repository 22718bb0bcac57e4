// Those of these articles that are stored with their text, and not with their quotations only.
//
// @param ids list  ids of articles
// @columns id
MATCH (x:Article) WHERE x.id IN $ids AND x.quoted IS NULL
RETURN x.id AS id
