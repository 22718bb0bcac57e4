// Events that have all of these stems among their search terms, those first about which most was said.
//
// @param terms list  stems of words
// @param rarest string  the one of them that fewest events have: for every other event nothing else is looked at
// @param limit integer  most events
// @columns id, statements
MATCH (e:Event)
WHERE $rarest IN e.searchTerms AND all(term IN $terms WHERE term IN e.searchTerms)
WITH e, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements
RETURN e.id AS id, statements
ORDER BY statements DESC, e.date, e.title, id
LIMIT $limit
