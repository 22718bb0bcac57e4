// Writes nodes of some labels (filled in for LABELS) that are known not to be there, without looking for them: each with the
// properties of its row (filled in for PROPERTIES, `name: row.name`).
//
// @param rows list  maps of the properties, in order of id
// @columns
UNWIND $rows AS row
CREATE (n:__LABELS__ {__PROPERTIES__})
