// People by id, or by any of their names in whatever case.
//
// @param what string  an id or a name
// @columns id
MATCH (a:Person)
WHERE a.id = $what OR toLower(a.name) = toLower($what) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($what))
RETURN a.id AS id
ORDER BY id
