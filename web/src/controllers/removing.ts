import { z } from "zod";
import { ImportReportSchema } from "../../../src/contract/import.ts";
import type { Article } from "../../../src/contract/things.ts";
import type { Removal } from "../state/removals.ts";
import type { Failure } from "../state/resource.ts";
import { text } from "../strings.ts";
import { send } from "./api.ts";
import type { Navigate } from "./router.ts";
import type { Store } from "./store.ts";

export type Removing = {
  /** Takes an article out of the graph, with all that it contributed. */
  readonly remove: (article: Article) => void;
  /** Imports it again, word for word. What people decided about it holds again. */
  readonly restore: (removal: Removal) => void;
};

export function createRemoving(store: Store, navigate: Navigate): Removing {
  const change = (nth: number, state: Removal["state"], failure: Failure | null = null): void =>
    store.dispatch({
      type: "removals",
      action: { type: "changed", nth, change: { state, failure } },
    });
  return {
    remove: (article) => {
      const nth = store.state().removals.length;
      store.dispatch({ type: "removals", action: { type: "begun", article } });
      void (async () => {
        const url = `/api/v1/articles/${encodeURIComponent(article.id)}`;
        const answer = await send({ url, method: "DELETE", body: null, schema: z.null() });
        const isGone = answer.ok || answer.failure.status === 404;
        change(nth, isGone ? "removed" : "refused", isGone ? null : answer.failure);
        if (!isGone) return;
        const { route } = store.state();
        if (route.page === "article" && route.id === article.id) navigate({ page: "articles" });
        store.dispatch({ type: "outdated" });
      })();
    },
    restore: ({ nth, article }) => {
      change(nth, "restoring");
      void (async () => {
        const failure = await importAgain(article);
        change(nth, failure === null ? "restored" : "removed", failure);
        if (failure === null) store.dispatch({ type: "outdated" });
      })();
    },
  };
}

async function importAgain(article: Article): Promise<Failure | null> {
  const { id, url, title, outlet, publishedAt, language, quoted } = article;
  const known = { id, url, title, publisher: outlet, publishedAt, language };
  const fields = { ...known, text: article.text, quoted };
  const answer = await send({
    ...{ url: "/api/v1/import", method: "POST", schema: ImportReportSchema },
    body: { articles: [{ fields, source: title ?? id, place: "" }] },
  });
  if (!answer.ok) return answer.failure;
  const [refusal] = answer.value.refused;
  return refusal === undefined
    ? null
    : { title: text.removal.notRestored, detail: refusal.reason, status: 200 };
}
