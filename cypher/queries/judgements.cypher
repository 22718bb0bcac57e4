// What people decided, the latest first. A judgement holds, waits for its articles (its words are in none of them now), or is undone.
//
// @columns judgement, verdict, a, b, state, by, at, reason, undoneAt
MATCH (j:Judgement)
RETURN j.id AS judgement, j.verdict AS verdict, j.names[0] AS a, j.names[1] AS b,
       CASE WHEN j.revokedAt IS NOT NULL THEN 'undone' WHEN j.anchored THEN 'holds' ELSE 'waits' END AS state,
       j.by AS `by`, j.at AS at, j.reason AS reason, j.revokedAt AS undoneAt
ORDER BY at DESC, judgement
