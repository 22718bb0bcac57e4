// Leading event mentions under these keys.
//
// @param keys list  ids of keys
// @columns id
MATCH (k:Key)<-[:HAS_KEY]-(m:EventMention) WHERE k.id IN $keys
RETURN DISTINCT m.id AS id
