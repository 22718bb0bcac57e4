// Writes nodes of one label (filled in for LABEL; agents also need their second label, KIND) whose words (the property
// TEXT) stay as they are and which have no other properties than NAMES: the embedded engine takes the longer to index
// words again, the more nodes have one of them. The other rows are left for node.cypher and agent.cypher.
//
// @param rows list  maps of id, contentHash (or null), text and others (all properties but the words), in order of id
// @columns
UNWIND $rows AS row
MATCH (n:__LABEL__ {id: row.id})
WHERE n:__KIND__ AND n.contentHash <> row.contentHash AND n.`__TEXT__` = row.text
  AND all(name IN keys(n) WHERE name IN [__NAMES__])
SET n += row.others
