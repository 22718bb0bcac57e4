// Articles in which any of these words stand, in whatever case. It reads every text.
//
// @param words list  in lower case
// @columns id
MATCH (x:Article)
WHERE any(word IN $words WHERE toLower(x.text) CONTAINS word OR toLower(x.title) CONTAINS word OR toLower(x.id) CONTAINS word)
RETURN x.id AS id
ORDER BY id
