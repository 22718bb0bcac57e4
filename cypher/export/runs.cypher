// What is kept of each run of the program.
//
// @columns label, agentLabel, properties
MATCH (n:Run)
RETURN 'Run' AS label, null AS agentLabel, properties(n) AS properties
ORDER BY n.id
