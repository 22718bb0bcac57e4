// How many nodes a store holds, beside the note of its schema.
//
// @columns nodes
MATCH (n) WHERE NOT n:Schema
RETURN count(n) AS nodes
