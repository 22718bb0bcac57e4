// The dates that articles give for an event, and how often each.
//
// @param id string  the event's id
// @columns date, datePrecision, status, mentions
MATCH (e:Event) WHERE e.id = $id
MATCH (e)<-[:REFERS_TO]-(m:EventMention)
WHERE m.date IS NOT NULL
RETURN m.date AS date, m.datePrecision AS datePrecision, m.status AS status, count(m) AS mentions
ORDER BY date, mentions DESC, status, datePrecision
