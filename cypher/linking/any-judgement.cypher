// One judgement, if there is any.
//
// @columns id
MATCH (j:Judgement)
RETURN j.id AS id
LIMIT 1
