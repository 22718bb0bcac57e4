// The offices that articles give somebody, and when: each with the passages that say so.
//
// @param agent agent  an agent's id or any of its names
// @columns agent, role, institution, institutionId, firstSeen, lastSeen, evidence
// @example agent="Anatoly Antonov"
MATCH (a:Agent) WHERE a.id IN $agent
MATCH (a)-[seat:AFFILIATED_WITH]->(i:Agent)
RETURN a.name AS agent, seat.role AS role, i.name AS institution, i.id AS institutionId,
       seat.firstSeen AS firstSeen, seat.lastSeen AS lastSeen, seat.evidence AS evidence
ORDER BY firstSeen, institution, institutionId, agent, a.id
