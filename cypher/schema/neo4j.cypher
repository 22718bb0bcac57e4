// What Neo4j needs before the first write: ids that are unique within their label, and the indexes that search uses.
// Community Edition; each statement is harmless where its constraint or index is there.
CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quotation_id IF NOT EXISTS FOR (n:Quotation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:Mention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_mention_id IF NOT EXISTS FOR (n:EventMention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agent_id IF NOT EXISTS FOR (n:Agent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT key_id IF NOT EXISTS FOR (n:Key) REQUIRE n.id IS UNIQUE;
CREATE INDEX key_block IF NOT EXISTS FOR (n:Key) ON (n.block);
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;
CREATE FULLTEXT INDEX agent_words IF NOT EXISTS FOR (n:Agent) ON EACH [n.searchText]
  OPTIONS {indexConfig: {`fulltext.analyzer`: "standard-folding"}};
CREATE FULLTEXT INDEX statement_words IF NOT EXISTS FOR (n:Statement) ON EACH [n.text]
  OPTIONS {indexConfig: {`fulltext.analyzer`: "standard-folding"}};
CREATE FULLTEXT INDEX event_words IF NOT EXISTS FOR (n:Event) ON EACH [n.title]
  OPTIONS {indexConfig: {`fulltext.analyzer`: "standard-folding"}};
CREATE FULLTEXT INDEX article_words IF NOT EXISTS FOR (n:Article) ON EACH [n.title, n.text]
  OPTIONS {indexConfig: {`fulltext.analyzer`: "standard-folding"}};
