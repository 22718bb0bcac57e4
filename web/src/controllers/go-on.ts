import { healthEndpoint } from "../state/endpoints.ts";
import { isCutOff } from "../state/imports.ts";
import { isUnreached } from "../state/resource.ts";
import { ask } from "./api.ts";
import type { Store } from "./store.ts";

/** Often enough that a restart is noticed at once, seldom enough to disturb nobody. */
const PAUSE_MILLISECONDS = 2_000;

/** While the server leaves something unanswered, looks whether it answers again, and has what is missing asked for anew. */
export function goOnWhenAnswered(store: Store): void {
  let waiting = false;
  const consider = (): void => {
    const { resources, whole, imports } = store.state();
    const isMissing = [...resources.values(), whole].some(isUnreached) || isCutOff(imports);
    if (waiting || !isMissing) return;
    waiting = true;
    setTimeout(async () => {
      const answer = await ask(healthEndpoint(), null);
      waiting = false;
      if (answer.ok) store.dispatch({ type: "reached" });
      else consider();
    }, PAUSE_MILLISECONDS);
  };
  store.subscribe(consider);
}
