// Where articles tell one action differently: another number, date or status. One row for each version.
//
// @param about? event  an event's id, or words that are all among an event's search terms
// @columns event, eventId, aspect, version, mentions, articles, publishers
// @example about="expulsion of 12 diplomats"
MATCH (e:Event)
WHERE $about IS NULL OR e.id IN $about
MATCH (e)<-[:REFERS_TO]-(m:EventMention)
WITH e, m, [{aspect: 'count', version: toString(m.count)}, {aspect: 'date', version: m.date}, {aspect: 'status', version: m.status}] AS told
UNWIND told AS one
WITH e, m, one.aspect AS aspect, one.version AS version
WHERE version IS NOT NULL
WITH e, aspect, count(DISTINCT version) AS versions, collect({mention: m.id, version: version}) AS tellings
WHERE versions > 1
UNWIND tellings AS telling
MATCH (m:EventMention) WHERE m.id = telling.mention
MATCH (m)-[:`IN`]->(x:Article)
WITH e, aspect, telling.version AS version, m, x, head([(x)-[:PUBLISHED_BY]->(o:Agent) | o.name]) AS publisher
ORDER BY publisher
RETURN e.title AS event, e.id AS eventId, aspect, version, count(DISTINCT m) AS mentions, count(DISTINCT x) AS articles,
       collect(DISTINCT publisher) AS publishers
ORDER BY event, eventId, aspect, mentions DESC, version
