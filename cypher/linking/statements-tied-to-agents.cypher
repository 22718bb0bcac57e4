// Statements of which something leads to these agents: who said it, who passed it on, whom it mentions.
//
// @param ids list  ids of agents
// @columns id
MATCH (a:Agent)<-[:ATTRIBUTED_TO|VIA|ADDRESSED_TO]-(q:Quotation)-[:REPORTS]->(s:Statement) WHERE a.id IN $ids
RETURN DISTINCT s.id AS id
UNION
MATCH (a:Agent)<-[:MENTIONS]-(s:Statement) WHERE a.id IN $ids
RETURN DISTINCT s.id AS id
