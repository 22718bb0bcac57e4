// Gives nodes of one label (filled in for LABEL) another id. What leads to them, and from them, stays as it is.
//
// @param rows list  maps of id, the one that it has, and to, the one that it gets; in order of id
// @columns
UNWIND $rows AS row
MATCH (n:__LABEL__ {id: row.id})
SET n.id = row.to
