// Agents that go by a name, whatever the case of its letters.
//
// @param name string  any of their names
// @columns id
MATCH (a:Agent)
WHERE toLower(a.name) = toLower($name) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($name))
RETURN a.id AS id
ORDER BY id
