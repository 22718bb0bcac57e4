// What these events are as a whole.
//
// @param ids list  ids of events
// @columns id, title, status, told, fullest, latest, searchTerms
MATCH (e:Event) WHERE e.id IN $ids
RETURN e.id AS id, e.title AS title, e.status AS status, e.told AS told, e.fullest AS fullest, e.latest AS latest,
       e.searchTerms AS searchTerms
