// Those of these agents of which people judged a mention.
//
// @param ids list  ids of agents
// @columns id
MATCH (j:Judgement)-[:CONCERNS]->(m:Mention)-[:REFERS_TO]->(n:Agent) WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
