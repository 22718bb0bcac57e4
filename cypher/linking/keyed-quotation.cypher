// Quotations under these keys, those of leaders or of followers as they are given.
//
// @param keys list  ids of keys
// @columns id
MATCH (k:Key)<-[:HAS_KEY]-(m:Quotation) WHERE k.id IN $keys
RETURN DISTINCT m.id AS id
