// Notes in the store the version of the schema that it has now.
//
// @param version integer  the version
// @param upgrading string?  how far an upgrade has come that is not done
// @columns
MERGE (n:Schema {id: "schema"})
SET n.version = $version, n.upgrading = $upgrading
