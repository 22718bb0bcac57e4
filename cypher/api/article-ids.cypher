// Articles in order of id, page by page.
//
// @param after? string  the last id of the page before
// @param limit integer  most rows
// @columns id
MATCH (n:Article)
WHERE n.id > coalesce($after, '')
RETURN n.id AS id
ORDER BY id
LIMIT $limit
