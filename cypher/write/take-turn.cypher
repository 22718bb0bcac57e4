// Makes every other change that takes its turn wait until this transaction ends.
//
// @columns
MATCH (n:Schema {id: "schema"})
SET n.version = n.version
