// What these quotations are tied to by linking: relationships that are derived, not the places and keys of their own.
//
// @param ids list  ids of quotations
// @columns source, type, label, target, properties
MATCH (n:Quotation)-[r:ATTRIBUTED_TO|VIA|ADDRESSED_TO|REPORTS|ABOUT]->(m) WHERE n.id IN $ids
RETURN n.id AS source, type(r) AS type, labels(m) AS label, m.id AS target, properties(r) AS properties
