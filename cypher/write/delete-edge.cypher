// Deletes relationships of one type between two labels (filled in for TYPE, FROM and TO).
//
// @param rows list  maps of from and to, in order of from, then to
// @columns
UNWIND $rows AS row
MATCH (:__FROM__ {id: row.from})-[r:`__TYPE__`]->(:__TO__ {id: row.to})
DELETE r
