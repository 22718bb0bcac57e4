// Judgements that have to be anchored in some articles.
//
// @param keys list  ids of keys
// @columns id, verdict, by, at, reason, revokedAt, sides
MATCH (k:Key)<-[:HAS_KEY]-(j:Judgement) WHERE k.id IN $keys
RETURN DISTINCT j.id AS id, j.verdict AS verdict, j.by AS `by`, j.at AS at, j.reason AS reason, j.revokedAt AS revokedAt, j.sides AS sides
