// Events that have all of these stems among their search terms, those first about which most was said.
//
// @param terms list  stems of words
// @columns id, statements
MATCH (e:Event)
WHERE all(term IN $terms WHERE term IN e.searchTerms)
WITH e, COUNT { (e)<-[:ABOUT]-(:Statement) } AS statements
RETURN e.id AS id, statements
ORDER BY statements DESC, e.date, e.title, id
