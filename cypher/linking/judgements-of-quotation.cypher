// Judgements that concern these nodes and hold.
//
// @param ids list  ids of nodes labelled Quotation
// @columns id, verdict, by, at, reason, revokedAt, sides
MATCH (m:Quotation) WHERE m.id IN $ids
MATCH (m)<-[:CONCERNS]-(j:Judgement) WHERE j.revokedAt IS NULL
RETURN DISTINCT j.id AS id, j.verdict AS verdict, j.by AS `by`, j.at AS at, j.reason AS reason, j.revokedAt AS revokedAt, j.sides AS sides
