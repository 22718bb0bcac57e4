// All things of the graph; what only records the program's own work is not among them.
//
// @columns id
MATCH (n) WHERE NOT n:Run AND NOT n:Schema
RETURN DISTINCT n.id AS id
ORDER BY id
