// Which of these nodes are there, and what they say, as a hash.
//
// @param ids list  ids of nodes labelled Key
// @columns id, contentHash
MATCH (n:Key) WHERE n.id IN $ids
RETURN n.id AS id, n.contentHash AS contentHash
