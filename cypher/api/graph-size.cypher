// How many things the graph view can show.
//
// @columns agents, events, statements, articles
MATCH (a:Agent) WITH count(a) AS agents
OPTIONAL MATCH (e:Event) WITH agents, count(e) AS events
OPTIONAL MATCH (s:Statement) WITH agents, events, count(s) AS statements
OPTIONAL MATCH (x:Article)
RETURN agents, events, statements, count(x) AS articles
