// How many relationships these nodes have.
//
// @param ids list  ids of nodes labelled Key
// @columns id, degree
MATCH (n:Key) WHERE n.id IN $ids
RETURN n.id AS id, COUNT { (n)--() } AS degree
