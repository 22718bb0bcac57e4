// Names and titles in which a word begins with what was typed, on the embedded engine, whose word index knows whole
// words only. LABEL and PROPERTY are filled in. It reads every node of the label: for labels with short texts.
//
// @param beginning string  in lower case
// @param spaced string  the same after a space
// @param limit integer  most hits
// @columns id
MATCH (n:__LABEL__)
WHERE toLower(n.__PROPERTY__) CONTAINS $beginning
WITH n.id AS id, toLower(n.__PROPERTY__) AS words
WHERE words STARTS WITH $beginning OR words CONTAINS $spaced
RETURN id
ORDER BY id
LIMIT $limit
