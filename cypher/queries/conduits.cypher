// Through whom somebody's words came: outlets that were told, that published, accounts that posted.
//
// @param speaker? string  an agent's id or any of its names
// @columns speaker, via, role, quotations
// @example speaker="Anatoly Antonov"
MATCH (q:Quotation)-[v:VIA]->(c:Agent)
MATCH (q)-[r:ATTRIBUTED_TO]->(a:Agent)
WHERE r.rank = 1 AND ($speaker IS NULL OR a.id = $speaker OR toLower(a.name) = toLower($speaker)
   OR any(alias IN a.aliases WHERE toLower(alias) = toLower($speaker)))
RETURN a.name AS speaker, c.name AS via, v.role AS role, count(q) AS quotations
ORDER BY quotations DESC, speaker, via, role
