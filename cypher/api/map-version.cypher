// What changes whenever the graph does: how much there is of everything, the latest import, the latest judgement that was taken back.
//
// @columns nodes, relationships, runs, latest, revoked
MATCH (n) WITH count(n) AS nodes
OPTIONAL MATCH ()-[r]->() WITH nodes, count(r) AS relationships
OPTIONAL MATCH (i:Run) WITH nodes, relationships, count(i) AS runs, max(i.finishedAt) AS latest
OPTIONAL MATCH (j:Judgement)
RETURN nodes, relationships, runs, latest, max(j.revokedAt) AS revoked
