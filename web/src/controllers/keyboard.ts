import { selectedOf } from "../state/route.ts";
import type { Actions } from "./actions.ts";
import type { Store } from "./store.ts";

/** Keys that work everywhere: "/" to the search, arrows within lists, Escape one step back, Ctrl+Z undoes in the graph. */
export function listenToKeys(store: Store, actions: Actions): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if (stepsThrough(event, actions)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return stepBack(store, actions);
    if (isTyping(targetOf(event))) return;
    if (event.key === "/") {
      event.preventDefault();
      document.querySelector<HTMLInputElement>("[data-search-input]")?.focus();
    } else if (moveInList(event)) event.preventDefault();
  });
}

/** Ctrl or ⌘ with Z takes back, with Shift and Z, or with Y, does again. */
function stepsThrough(event: KeyboardEvent, actions: Actions): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!(ctrlKey || metaKey) || altKey || isTyping(targetOf(event))) return false;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return false;
  event.preventDefault();
  if (key === "y" || shiftKey) actions.redo();
  else actions.undo();
  return true;
}

function stepBack(store: Store, actions: Actions): void {
  const { pathFrom, route, search } = store.state();
  if (search.open) store.dispatch({ type: "closed" });
  else if (pathFrom !== null) store.dispatch({ type: "path-from", id: null });
  else if (route.page === "article" && route.at !== null) {
    actions.navigate({ ...route, at: null });
  } else if (route.page !== "thing" && selectedOf(route) !== null) actions.select(null);
}

/** Arrow keys, Home and End move among the items of the list that has the focus. */
function moveInList(event: KeyboardEvent): boolean {
  const item = event.target instanceof Element ? event.target.closest("[data-item]") : null;
  const list = item?.closest("[data-list]");
  if (item === null || list === null || list === undefined) return false;
  const items = [...list.querySelectorAll<HTMLElement>("[data-item]")];
  const next = items[place(event.key, items.indexOf(item as HTMLElement), items.length)];
  next?.focus();
  return next !== undefined;
}

function place(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}

/** What has the focus, in a root of its own too. */
function targetOf(event: KeyboardEvent): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
