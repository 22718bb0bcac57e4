// Writes relationships of one type between two labels (filled in for TYPE, FROM and TO): each then has exactly
// the properties of its row. A row whose ends are not both there is not counted. It looks for what is there already
// from the target, for a type of which a source has thousands and a target few: the embedded engine begins at the left.
//
// @param rows list  maps of from, to and properties, in order of from, then to
// @columns written
UNWIND $rows AS row
MATCH (a:__FROM__ {id: row.from})
MATCH (b:__TO__ {id: row.to})
MERGE (b)<-[r:`__TYPE__`]-(a)
SET r = row.properties
RETURN count(r) AS written
