// The passages that lead in each article of what was put together, in order of their ids.
//
// @param id string  the agent's id
// @param limit integer  most rows
// @columns id, articleId, start, end
MATCH (n:Agent) WHERE n.id = $id
MATCH (n)<-[:REFERS_TO]-(m:Mention) WHERE m.profile IS NOT NULL
RETURN m.id AS id, m.articleId AS articleId, m.start AS start, m.end AS end
ORDER BY id
LIMIT $limit
