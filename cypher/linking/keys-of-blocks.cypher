// The keys of blocks that are divided by time.
//
// @param blocks list  what the ids of keys begin with, up to the period
// @columns id
MATCH (k:Key) WHERE k.block IN $blocks
RETURN k.id AS id
