// All that judgements say, for whoever looks for a name in it.
//
// @columns id, sides, reason, by
MATCH (j:Judgement)
RETURN j.id AS id, j.sides AS sides, j.reason AS reason, j.by AS by
ORDER BY id
