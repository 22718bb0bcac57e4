// The statement that a quotation reports now.
//
// @param mention string  the quotation's id
// @columns id
MATCH (q:Quotation) WHERE q.id = $mention
MATCH (q)-[:REPORTS]->(n:Statement)
RETURN n.id AS id
