// Agents as lists and graphs show them, with how much leads to each.
//
// @param ids list  ids of agents
// @columns id, kind, label, detail, degree, statements, date, outlets
MATCH (n:Agent) WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[seat:AFFILIATED_WITH]->(i:Agent)
  WITH seat, i, CASE WHEN COUNT { (n)-[:AFFILIATED_WITH]->(:Agent) } > 1 THEN size(seat.evidence) END AS passages
  ORDER BY passages DESC, seat.lastSeen DESC, i.name, i.id
  RETURN head(collect(coalesce(seat.role + ', ', '') + i.name)) AS role
}
RETURN n.id AS id, n.kind AS kind, n.name AS label, coalesce(role, n.description) AS detail,
       COUNT { (n)-[:SAID|MENTIONS|ACTOR|RECIPIENT|AFFILIATED_WITH|PUBLISHED_BY]-() } AS degree,
       COUNT { (n)-[:SAID]->() } AS statements,
       null AS date, [] AS outlets
