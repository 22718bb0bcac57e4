import { z } from "zod";
import type { RecentSearches } from "../state/recent-searches.ts";
import type { Store } from "./store.ts";

const PLACE = "whosaid.recent-searches";

/** What this browser remembers of earlier visits; nothing where it keeps nothing. */
export function recalledSearches(): RecentSearches {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "[]");
    const parsed = z.array(z.string()).safeParse(kept);
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Keeps recent searches in this browser and nowhere else. */
export function rememberSearches(store: Store): void {
  let kept = store.state().recent;
  store.subscribe(() => {
    const { recent } = store.state();
    if (recent === kept) return;
    kept = recent;
    try {
      if (recent.length === 0) localStorage.removeItem(PLACE);
      else localStorage.setItem(PLACE, JSON.stringify(recent));
    } catch {
      // A browser that keeps nothing forgets them with the page.
    }
  });
}
