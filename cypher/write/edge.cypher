// Writes relationships of one type between two labels (filled in for TYPE, FROM and TO): each then has exactly
// the properties of its row. A row whose ends are not both there is not counted.
//
// @param rows list  maps of from, to and properties, in order of from, then to
// @columns written
UNWIND $rows AS row
MATCH (a:__FROM__ {id: row.from})
MATCH (b:__TO__ {id: row.to})
MERGE (a)-[r:`__TYPE__`]->(b)
SET r = row.properties
RETURN count(r) AS written
