// Where an event is told of, the earliest articles first.
//
// @param id string  the event's id
// @param limit integer  most rows
// @columns status, articleId, start, end
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:REFERS_TO]-(m:EventMention)-[:`IN`]->(x:Article)
RETURN m.status AS status, x.id AS articleId, m.start AS start, m.end AS end
ORDER BY x.publishedAt, articleId, start
LIMIT $limit
