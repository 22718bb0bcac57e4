// Which of these nodes are there, and what they say, as a hash.
//
// @param ids list  ids of nodes labelled Judgement
// @columns id, contentHash
MATCH (n:Judgement) WHERE n.id IN $ids
RETURN n.id AS id, n.contentHash AS contentHash
