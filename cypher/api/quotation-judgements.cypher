// What people decided of the speakers and events of these quotations, and did not take back; the latest first.
//
// @param ids list  ids of quotations
// @columns of, id, verdict, by, at, reason
MATCH (q:Quotation) WHERE q.id IN $ids
MATCH (q)<-[:CONCERNS]-(j:Judgement)
WHERE j.verdict IN ['speaker', 'event'] AND j.revokedAt IS NULL AND j.anchored
RETURN q.id AS of, j.id AS id, j.verdict AS verdict, j.by AS `by`, j.at AS at, j.reason AS reason
ORDER BY of, at DESC, id
