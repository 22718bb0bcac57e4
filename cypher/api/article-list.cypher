// Articles, the latest first.
//
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns id
MATCH (x:Article)
RETURN x.id AS id
ORDER BY coalesce(x.publishedAt, '') DESC, id
SKIP $skip LIMIT $limit
