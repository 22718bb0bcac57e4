// The quotations, mentions and event mentions of these articles.
//
// @param ids list  ids of articles
// @columns label, id
MATCH (a:Article)<-[:`IN`]-(n) WHERE a.id IN $ids
RETURN labels(n)[0] AS label, n.id AS id
