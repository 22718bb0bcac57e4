// The names that articles give these publishers.
//
// @param ids list  ids of agents
// @param without list  ids of articles that do not count
// @columns id, name
MATCH (a:Agent)<-[:PUBLISHED_BY]-(x:Article) WHERE a.id IN $ids AND NOT x.id IN $without
RETURN DISTINCT a.id AS id, x.publisher AS name
