// Things that are shown in the graph, page by page.
//
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns id
MATCH (n:Agent) RETURN n.id AS id
UNION
MATCH (n:Event) RETURN n.id AS id
UNION
MATCH (n:Statement) RETURN n.id AS id
UNION
MATCH (n:Article) RETURN n.id AS id
