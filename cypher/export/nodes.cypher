// These nodes with all that is kept of them. `agentLabel` is the second label, of agents only.
//
// @param ids list  ids of nodes of any label
// @columns label, agentLabel, properties
MATCH (n:Article) WHERE n.id IN $ids
RETURN 'Article' AS label, null AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:Quotation) WHERE n.id IN $ids
RETURN 'Quotation' AS label, null AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
RETURN 'Statement' AS label, null AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:Mention) WHERE n.id IN $ids
RETURN 'Mention' AS label, null AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:EventMention) WHERE n.id IN $ids
RETURN 'EventMention' AS label, null AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:Agent) WHERE n.id IN $ids
RETURN 'Agent' AS label, CASE WHEN n:Person THEN 'Person' WHEN n:Institution THEN 'Institution' ELSE 'Group' END AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids
RETURN 'Event' AS label, null AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:Key) WHERE n.id IN $ids
RETURN 'Key' AS label, null AS agentLabel, properties(n) AS properties
UNION ALL
MATCH (n:Judgement) WHERE n.id IN $ids
RETURN 'Judgement' AS label, null AS agentLabel, properties(n) AS properties
