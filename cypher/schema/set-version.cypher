// Notes in the store the version of the schema that it has now.
//
// @param version integer  the version
// @columns
MERGE (n:Schema {id: "schema"})
SET n.version = $version
