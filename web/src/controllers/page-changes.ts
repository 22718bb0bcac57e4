import { countsEndpoint } from "../state/endpoints.ts";
import { answerOf } from "../state/resource.ts";
import { type Route, selectedOf } from "../state/route.ts";
import { text } from "../strings.ts";
import type { Store } from "./store.ts";

/** Tells the browser and screen readers that another page is shown: its title, and the focus on its heading. */
export function announcePages(store: Store): void {
  let before = pageKey(store.state().route);
  store.subscribe(() => {
    document.title = pageTitle(store);
    const now = pageKey(store.state().route);
    if (now === before) return;
    before = now;
    const left = document.activeElement;
    requestAnimationFrame(() => {
      scrollTo(0, 0);
      const page = document.getElementById("page");
      const active = document.activeElement;
      // Who was quick is already at work, in the page or in the search box.
      const isAtWork = active !== left && active !== document.body;
      if (!isAtWork && page?.contains(active) === false) page.focus({ preventScroll: true });
    });
  });
}

/** Two routes with one key are the same page in another state: the focus stays where it is. */
function pageKey(route: Route): string {
  switch (route.page) {
    case "thing":
    case "graph":
    case "whole":
      return "workspace";
    case "article":
      return `article ${route.id}`;
    default:
      return route.page;
  }
}

function pageTitle(store: Store): string {
  const { route, resources } = store.state();
  if (route.page === "search") return text.titles.search(route.q);
  if (route.page === "articles") return text.titles.articles;
  if (route.page === "import") return text.titles.import;
  if (route.page === "console") return text.titles.console;
  if (route.page === "curation") return text.titles.curation;
  const selected = route.page === "article" ? route.id : selectedOf(route);
  if (selected === null) return route.page === "home" ? text.titles.home : text.titles.graph;
  return text.titles.thing(answerOf(resources, countsEndpoint(selected))?.node.label ?? null);
}
