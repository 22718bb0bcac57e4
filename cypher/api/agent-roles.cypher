// The offices that somebody was said to hold, and the passages that say so.
//
// @param id string  the agent's id
// @columns role, institution, firstSeen, lastSeen, evidence
MATCH (a:Agent) WHERE a.id = $id
MATCH (a)-[seat:AFFILIATED_WITH]->(i:Agent)
RETURN seat.role AS role, i.id AS institution, seat.firstSeen AS firstSeen, seat.lastSeen AS lastSeen, seat.evidence AS evidence
ORDER BY firstSeen, role, institution
