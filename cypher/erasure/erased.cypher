// What was erased and must not come back: hashes that only whoever holds the same article can make.
//
// @columns hashes, at
MATCH (r:Run) WHERE r.erased IS NOT NULL
RETURN r.erased AS hashes, r.finishedAt AS at
ORDER BY at
