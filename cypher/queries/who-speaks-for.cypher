// Who holds an office of an institution, and how much of what they said is reported.
//
// @param institution agent  an agent's id or any of its names
// @columns speaker, speakerId, role, institution, firstSeen, lastSeen, statements
// @example institution="United States"
MATCH (i:Agent) WHERE i.id IN $institution
MATCH (i)<-[seat:AFFILIATED_WITH]-(a:Agent)
RETURN a.name AS speaker, a.id AS speakerId, seat.role AS role, i.name AS institution,
       seat.firstSeen AS firstSeen, seat.lastSeen AS lastSeen, COUNT { (a)-[:SAID]->(:Statement) } AS statements
ORDER BY statements DESC, speaker, speakerId, institution, i.id
