// Writes relationships of one type between two labels (filled in for TYPE, FROM and TO) that are known not to be there, without
// looking for them: each with the properties of its row (filled in for PROPERTIES, `name: row.properties.name`). A row whose ends
// are not both there is not counted.
//
// @param rows list  maps of from, to and properties, in order of from, then to
// @columns written
UNWIND $rows AS row
MATCH (a:__FROM__ {id: row.from})
MATCH (b:__TO__ {id: row.to})
CREATE (a)-[r:`__TYPE__` {__PROPERTIES__}]->(b)
RETURN count(r) AS written
