// Leading mentions under these keys.
//
// @param keys list  ids of keys
// @columns id
MATCH (k:Key)<-[:HAS_KEY]-(m:Mention) WHERE k.id IN $keys
RETURN DISTINCT m.id AS id
