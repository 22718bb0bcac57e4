// What these judgements concern now: passages, and the agents, events and statements that they belong to.
//
// @param ids list  ids of judgements
// @columns of, side, id, articleId, start, end
MATCH (j:Judgement) WHERE j.id IN $ids
MATCH (j)-[r:CONCERNS]->(m)-[:REFERS_TO|REPORTS]->(c)
RETURN j.id AS of, r.side AS side, c.id AS id, m.articleId AS articleId, m.start AS start, m.end AS end
ORDER BY of, side, articleId, start, id
