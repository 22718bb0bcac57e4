// Those of these events of which people judged a mention.
//
// @param ids list  ids of events
// @columns id
MATCH (j:Judgement)-[:CONCERNS]->(m:EventMention)-[:REFERS_TO]->(n:Event) WHERE n.id IN $ids
RETURN DISTINCT n.id AS id
