// Leading mentions under these keys, those that speak for their agents or those of followers as they are given.
//
// @param keys list  ids of keys
// @columns id
MATCH (k:Key)<-[:HAS_KEY]-(m:Mention) WHERE k.id IN $keys
RETURN DISTINCT m.id AS id
