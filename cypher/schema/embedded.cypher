// What the embedded engine needs before the first write: an index on the id of every label. (The word indexes
// that search uses have no Cypher there; the engine's own code makes them.)
CREATE INDEX article_id IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE INDEX quotation_id IF NOT EXISTS FOR (n:Quotation) ON (n.id);
CREATE INDEX statement_id IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE INDEX mention_id IF NOT EXISTS FOR (n:Mention) ON (n.id);
CREATE INDEX event_mention_id IF NOT EXISTS FOR (n:EventMention) ON (n.id);
CREATE INDEX agent_id IF NOT EXISTS FOR (n:Agent) ON (n.id);
CREATE INDEX event_id IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX key_id IF NOT EXISTS FOR (n:Key) ON (n.id);
CREATE INDEX key_block IF NOT EXISTS FOR (n:Key) ON (n.block);
CREATE INDEX judgement_id IF NOT EXISTS FOR (n:Judgement) ON (n.id);
CREATE INDEX run_id IF NOT EXISTS FOR (n:Run) ON (n.id);
