// The quotations, mentions and event mentions of these articles, each with the leading one of what it means.
//
// @param ids list  ids of articles
// @columns articleId, label, id, local, start, end
MATCH (x:Article)<-[:`IN`]-(m) WHERE x.id IN $ids
RETURN x.id AS articleId, labels(m)[0] AS label, m.id AS id, m.local AS local, m.start AS start, m.end AS end
