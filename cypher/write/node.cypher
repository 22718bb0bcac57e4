// Writes nodes of one label (filled in for LABEL): each then has exactly the properties of its row. A node
// whose contentHash is that of its row stays untouched, because writing an indexed text again is slow.
//
// @param rows list  maps of id, contentHash (or null) and properties, in order of id
// @columns
UNWIND $rows AS row
MERGE (n:__LABEL__ {id: row.id})
WITH n, row
WHERE n.contentHash IS NULL OR row.contentHash IS NULL OR n.contentHash <> row.contentHash
SET n = row.properties
