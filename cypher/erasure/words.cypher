// What these agents said, as it stands in articles.
//
// @param ids list  ids of agents
// @columns articleId, spans
MATCH (a:Agent) WHERE a.id IN $ids
MATCH (a)<-[r:ATTRIBUTED_TO]-(q:Quotation)-[:`IN`]->(x:Article)
WHERE r.rank = 1
RETURN x.id AS articleId, q.spans AS spans
ORDER BY articleId, q.start
