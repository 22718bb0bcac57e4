// A shortest way between two things, by the relations that people explore; passages and articles lie between statements.
//
// @param from string  id of the first
// @param to string  id of the last
// @columns ids
MATCH (a), (b) WHERE a.id = $from AND b.id = $to AND $from <> $to
MATCH p = shortestPath((a)-[:SAID|ABOUT|MENTIONS|RESPONDS_TO|AFFILIATED_WITH|ACTOR|RECIPIENT|PART_OF|PUBLISHED_BY|REPORTS|`IN`*..10]-(b))
RETURN [n IN nodes(p) | n.id] AS ids
