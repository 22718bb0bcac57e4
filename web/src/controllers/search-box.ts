import type { Store } from "./store.ts";

// Long enough to skip most letters of a word being typed, short enough to feel immediate.
const PAUSE = 120;

/** Asks for suggestions a moment after the last letter. */
export function suggestWhileTyping(store: Store): void {
  let timer = 0;
  let draft = store.state().search.draft;
  store.subscribe(() => {
    const now = store.state().search;
    if (now.draft === draft) return;
    draft = now.draft;
    clearTimeout(timer);
    timer = window.setTimeout(() => store.dispatch({ type: "asked", q: draft.trim() }), PAUSE);
  });
}
