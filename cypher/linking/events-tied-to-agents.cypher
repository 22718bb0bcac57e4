// Events in which these agents take part.
//
// @param ids list  ids of agents
// @columns id
MATCH (a:Agent)<-[:ACTOR|RECIPIENT]-(e:Event) WHERE a.id IN $ids
RETURN DISTINCT e.id AS id
