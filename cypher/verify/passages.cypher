// What stands in these articles: quotations, mentions and mentions of events, with their places.
//
// @param ids list  ids of articles
// @columns articleId, id, text, start, end, spans, ownArticle
MATCH (x:Article) WHERE x.id IN $ids
MATCH (x)<-[:`IN`]-(n)
RETURN x.id AS articleId, n.id AS id, n.text AS text, n.start AS start, n.end AS end, n.spans AS spans, n.articleId AS ownArticle
ORDER BY articleId, start, id
