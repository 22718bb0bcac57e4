// Writes agents of one kind (filled in for KIND, the other kinds for OTHER and ANOTHER): each then has exactly
// the properties of its row, and this second label alone.
//
// @param rows list  maps of id, contentHash (or null) and properties, in order of id
// @columns
UNWIND $rows AS row
MERGE (n:Agent {id: row.id})
WITH n, row
WHERE n.contentHash IS NULL OR row.contentHash IS NULL OR n.contentHash <> row.contentHash OR NOT n:__KIND__
SET n = row.properties
SET n:__KIND__
REMOVE n:__OTHER__
REMOVE n:__ANOTHER__
