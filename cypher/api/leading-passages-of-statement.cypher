// The passages that lead in each article of what was put together, in order of their ids.
//
// @param id string  the statement's id
// @param limit integer  most rows
// @columns id, articleId, start, end
MATCH (n:Statement) WHERE n.id = $id
MATCH (n)<-[:REPORTS]-(m:Quotation)
RETURN m.id AS id, m.articleId AS articleId, m.start AS start, m.end AS end
ORDER BY id
LIMIT $limit
