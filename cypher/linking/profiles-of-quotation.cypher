// What these quotations are compared by, and where they stand.
//
// @param ids list  ids of nodes labelled Quotation
// @columns id, articleId, profile, cluster, leads, score, reasons
MATCH (m:Quotation)-[r:REPORTS]->(c:Statement) WHERE m.id IN $ids
RETURN m.id AS id, m.articleId AS articleId, m.profile AS profile, c.id AS cluster, r.leads AS leads,
       r.score AS score, r.reasons AS reasons
