// Judgements, the latest first.
//
// @param ids list  ids of judgements, or null for all
// @param skip integer  rows to leave out
// @param limit integer  most rows
// @columns id, verdict, by, at, reason, revokedAt, anchored, names, known
MATCH (j:Judgement) WHERE $ids IS NULL OR j.id IN $ids
RETURN j.id AS id, j.verdict AS verdict, j.by AS `by`, j.at AS at, j.reason AS reason, j.revokedAt AS revokedAt,
       j.anchored AS anchored, j.names AS names, j.known AS known
ORDER BY at DESC, id
SKIP $skip LIMIT $limit
