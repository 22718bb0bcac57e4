import { suggestionsEndpoint } from "../state/needs.ts";
import { read } from "../state/resource.ts";
import type { Store } from "./store.ts";

/** Asks for suggestions at each letter, one question at a time: letters that come before the answer wait for it, and are asked about together. */
export function suggestWhileTyping(store: Store): void {
  let seen = store.state().search.draft;
  store.subscribe(() => {
    const { search, resources } = store.state();
    const isWaiting = read(resources, suggestionsEndpoint(search.asked))?.status === "loading";
    if (search.draft === seen || isWaiting) return;
    seen = search.draft;
    store.dispatch({ type: "asked", q: seen.trim() });
  });
}
