// By which words articles mean somebody, and how sure it is.
//
// @param agent agent  an agent's id or any of its names
// @columns agent, text, kind, mentions, articles, lowestConfidence
// @example agent="Anatoly Antonov"
MATCH (a:Agent) WHERE a.id IN $agent
MATCH (a)<-[r:REFERS_TO]-(m:Mention)
RETURN a.name AS agent, m.text AS text, m.kind AS kind, count(m) AS mentions, count(DISTINCT m.articleId) AS articles,
       min(r.confidence) AS lowestConfidence
ORDER BY mentions DESC, text, kind, agent
