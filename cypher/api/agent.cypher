// One agent.
//
// @param id string  its id
// @columns id, kind, name, aliases, named, description, wikidata, gazetteer, statements, mentions
MATCH (a:Agent) WHERE a.id = $id
RETURN a.id AS id, a.kind AS kind, a.name AS name, a.aliases AS aliases, a.named AS named, a.description AS description,
       a.wikidata AS wikidata, a.gazetteer AS gazetteer, COUNT { (a)-[:SAID]->() } AS statements, COUNT { (a)<-[:REFERS_TO]-() } AS mentions
