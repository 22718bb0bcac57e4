// The version of the schema that a store was written with, and how far an upgrade has come that is not done; no row in a new store.
//
// @columns version, upgrading
MATCH (n:Schema {id: "schema"})
RETURN n.version AS version, n.upgrading AS upgrading
