// Everybody who said something, with roles and how much of it is reported.
//
// @columns speaker, id, kind, aliases, roles, statements, publishers
// @example
MATCH (a:Agent)-[:SAID]->(s:Statement)
OPTIONAL MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Agent)
WITH a, count(DISTINCT s) AS statements, count(DISTINCT o) AS publishers
CALL (a) {
  MATCH (a)-[seat:AFFILIATED_WITH]->(i:Agent)
  WITH seat, i, CASE WHEN COUNT { (a)-[:AFFILIATED_WITH]->(:Agent) } > 1 THEN size(seat.evidence) END AS passages
  ORDER BY passages DESC, seat.lastSeen DESC, i.name, i.id
  RETURN collect(coalesce(seat.role + ', ', '') + i.name) AS roles
}
RETURN a.name AS speaker, a.id AS id, a.kind AS kind, a.aliases AS aliases, roles, statements, publishers
ORDER BY statements DESC, speaker, id
