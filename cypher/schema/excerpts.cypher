// How long the excerpts are of a store that holds no article but excerpts of it; no row where articles are whole.
//
// @columns excerpt
MATCH (r:Run {id: "run-excerpts"})
RETURN r.excerpt AS excerpt
