// Deletes nodes of one label (filled in for LABEL) with every relationship that hangs on them.
//
// @param rows list  maps of id, in order of id
// @columns
UNWIND $rows AS row
MATCH (n:__LABEL__ {id: row.id})
DETACH DELETE n
