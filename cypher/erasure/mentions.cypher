// The words that mean these agents, and the articles in which they stand.
//
// @param ids list  ids of agents
// @columns articleId, kind, text
MATCH (a:Agent) WHERE a.id IN $ids
MATCH (a)<-[:REFERS_TO]-(m:Mention)-[:`IN`]->(x:Article)
RETURN x.id AS articleId, m.kind AS kind, m.text AS text
ORDER BY articleId, m.start
