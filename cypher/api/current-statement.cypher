// The statement that a quotation reports now.
//
// @param mention string  the quotation's id
// @columns id
MATCH (q:Quotation)-[:REPORTS]->(n:Statement) WHERE q.id = $mention
RETURN n.id AS id
