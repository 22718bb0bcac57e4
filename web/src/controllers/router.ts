import { formatRoute, parseRoute, type Route } from "../state/route.ts";
import type { Store } from "./store.ts";

export type Navigate = (route: Route, how?: "push" | "replace" | "undo" | "redo") => void;

/** Keeps the address bar and the state the same: links, back and forward. */
export function createRouter(store: Store): Navigate {
  const navigate: Navigate = (route, how = "push") => {
    const url = formatRoute(route);
    if (url === currentUrl()) return;
    if (how === "replace") history.replaceState(null, "", url);
    else history.pushState(null, "", url);
    const through = how === "undo" || how === "redo" ? { through: how } : {};
    store.dispatch({ type: "routed", route, ...through });
  };
  addEventListener("popstate", () => {
    store.dispatch({ type: "routed", route: currentRoute() });
  });
  document.addEventListener("click", (event) => {
    const url = followed(event);
    if (url === null) return;
    event.preventDefault();
    navigate(parseRoute(url));
  });
  return navigate;
}

export function currentRoute(): Route {
  return parseRoute(currentUrl());
}

function currentUrl(): string {
  return location.pathname + location.search;
}

/** The URL of a plain click on a link of ours; null for all that the browser should do itself. */
function followed(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
  if (link.target !== "" || link.hash !== "" || link.hasAttribute("download")) return null;
  return link.pathname + link.search;
}
