// Deletes relationships of one type between two labels (filled in for TYPE, FROM and TO), looking for them from the
// target, for a type of which a source has thousands and a target few.
//
// @param rows list  maps of from and to, in order of from, then to
// @columns
UNWIND $rows AS row
MATCH (:__TO__ {id: row.to})<-[r:`__TYPE__`]-(:__FROM__ {id: row.from})
DELETE r
