// What these statements are as a whole.
//
// @param ids list  ids of statements
// @columns id, text, kind, saidAt, quotationCount, publisherCount, publishers
MATCH (s:Statement) WHERE s.id IN $ids
RETURN s.id AS id, s.text AS text, s.kind AS kind, s.saidAt AS saidAt, s.quotationCount AS quotationCount,
       s.publisherCount AS publisherCount, s.publishers AS publishers
