// Agents as lists and graphs show them, with how much leads to each.
//
// @param ids list  ids of agents
// @columns id, kind, label, detail, degree, statements, date, outlets
MATCH (n:Agent) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[seat:AFFILIATED_WITH]->(i:Agent)
WITH n, seat, i ORDER BY size(seat.evidence) DESC, seat.lastSeen DESC, i.name, i.id
WITH n, head(collect(coalesce(seat.role + ', ', '') + i.name)) AS role
RETURN n.id AS id, n.kind AS kind, n.name AS label, coalesce(role, n.description) AS detail,
       COUNT { (n)-[:SAID|MENTIONS|ACTOR|RECIPIENT|AFFILIATED_WITH|PUBLISHED_BY]-() } AS degree,
       COUNT { (n)-[:SAID]->() } AS statements,
       null AS date, [] AS outlets
