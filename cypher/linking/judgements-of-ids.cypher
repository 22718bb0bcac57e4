// Judgements by their ids.
//
// @param ids list  ids of judgements
// @columns id, verdict, by, at, reason, revokedAt, sides
MATCH (j:Judgement) WHERE j.id IN $ids
RETURN j.id AS id, j.verdict AS verdict, j.by AS `by`, j.at AS at, j.reason AS reason, j.revokedAt AS revokedAt, j.sides AS sides
