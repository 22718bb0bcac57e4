// Where somebody is mentioned, the earliest articles first.
//
// @param id string  the agent's id
// @param limit integer  most rows
// @columns articleId, start, end
MATCH (a:Agent) WHERE a.id = $id
MATCH (a)<-[:REFERS_TO]-(m:Mention)-[:`IN`]->(x:Article)
RETURN x.id AS articleId, m.start AS start, m.end AS end
ORDER BY x.publishedAt, articleId, start
LIMIT $limit
