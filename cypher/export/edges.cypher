// The relationships that begin at these nodes, with all that is kept of them.
//
// @param ids list  ids of nodes of any label
// @columns source, label, type, target, targetLabel, properties
MATCH (n:Article)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Article' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:Quotation)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Quotation' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:Statement)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Statement' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:Mention)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Mention' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:EventMention)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'EventMention' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:Agent)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Agent' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:Event)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Event' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:Key)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Key' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
UNION ALL
MATCH (n:Judgement)-[r]->(m) WHERE n.id IN $ids
RETURN n.id AS source, 'Judgement' AS label, type(r) AS type, m.id AS target, CASE WHEN m:Agent THEN 'Agent' ELSE labels(m)[0] END AS targetLabel, properties(r) AS properties
