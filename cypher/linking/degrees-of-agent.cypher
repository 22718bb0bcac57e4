// How many relationships these nodes have.
//
// @param ids list  ids of nodes labelled Agent
// @columns id, degree
MATCH (n:Agent) WHERE n.id IN $ids
RETURN n.id AS id, COUNT { (n)--() } AS degree
