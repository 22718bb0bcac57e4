// What these judgements concern now, and in which article it is.
//
// @param ids list  ids of judgements
// @columns id, side, label, item, articleId
MATCH (j:Judgement)-[r:CONCERNS]->(m) WHERE j.id IN $ids
RETURN j.id AS id, r.side AS side, labels(m)[0] AS label, m.id AS item, m.articleId AS articleId
