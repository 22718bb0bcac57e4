// Which outlets carry what others had first: one row for each pair, with how many statements the second had on a later day.
//
// @param publisher? agent  the first outlet: an agent's id or any of its names
// @columns first, firstId, later, laterId, statements, firstDay, lastDay, statementIds
// @example
MATCH (s:Statement) WHERE s.publisherCount > 1
MATCH (s)<-[:REPORTS]-(:Quotation)-[:`IN`]->(x:Article)-[:PUBLISHED_BY]->(o:Agent)
WHERE x.publishedAt IS NOT NULL
WITH s, o, min(substring(x.publishedAt, 0, 10)) AS day
WITH s, min(day) AS earliest, collect({id: o.id, name: o.name, day: day}) AS outlets
UNWIND outlets AS a
UNWIND outlets AS b
WITH s, earliest, a, b
WHERE a.day = earliest AND b.day > earliest AND ($publisher IS NULL OR a.id IN $publisher)
WITH s, a, b ORDER BY s.id
RETURN a.name AS first, a.id AS firstId, b.name AS later, b.id AS laterId, count(s) AS statements,
       min(a.day) AS firstDay, max(b.day) AS lastDay, collect(s.id) AS statementIds
ORDER BY statements DESC, first, firstId, later, laterId
