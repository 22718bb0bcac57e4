// What somebody said, in order.
//
// @param id string  the agent's id
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns id
MATCH (a:Agent) WHERE a.id = $id
MATCH (a)-[:SAID]->(s:Statement)
RETURN s.id AS id
ORDER BY s.saidAt, s.text, id
SKIP $skip LIMIT $limit
