// The version of the schema that a store was written with; no row in a new store.
//
// @columns version
MATCH (n:Schema {id: "schema"})
RETURN n.version AS version
