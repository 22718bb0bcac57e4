// Events as lists and graphs show them, with how much leads to each.
//
// @param ids list  ids of events
// @columns id, kind, label, detail, degree, statements, date, outlets
MATCH (n:Event) WHERE n.id IN $ids
RETURN n.id AS id, 'event' AS kind, n.title AS label, n.date AS detail,
       COUNT { (n)-[:ACTOR|RECIPIENT|PART_OF]->() } + COUNT { (n)<-[:ABOUT]-(:Statement) } + COUNT { (n)<-[:RESPONDS_TO|PART_OF]-() } AS degree,
       COUNT { (n)<-[:ABOUT]-(:Statement) } AS statements,
       n.date AS date, [] AS outlets
