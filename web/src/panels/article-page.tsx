import { useLayoutEffect, useRef } from "preact/hooks";
import type { Article, Quotation } from "../../../src/contract/things.ts";
import { isTyping } from "../controllers/keyboard.ts";
import { quotationAt } from "../reading/article-marks.ts";
import { articleEndpoint } from "../state/endpoints.ts";
import type { Route, Span } from "../state/route.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { ArticleTables } from "./article-tables.tsx";
import { ArticleText } from "./article-text.tsx";
import { readableDate } from "./dates.ts";
import { ThingLink } from "./link.tsx";
import { ListOrTable } from "./list-or-table.tsx";
import { QuotationList, QuotationNote } from "./quotation-note.tsx";
import { RemoveArticle } from "./removal.tsx";
import { Await } from "./states.tsx";

/** The reading view: the article with everything that was found in it, and next to it what is selected. */
export function ArticlePage({ route }: { route: ArticleRoute }) {
  const { id, at, table } = route;
  return (
    <main class={`reading ${table ? "reading--table" : ""}`} id="page" tabIndex={-1}>
      <Await endpoint={articleEndpoint(id)}>
        {(article) =>
          table ? <AsTables article={article} /> : <Reading article={article} at={at} />
        }
      </Await>
    </main>
  );
}

type ArticleRoute = Extract<Route, { page: "article" }>;

function AsTables({ article }: { article: Article }) {
  return (
    <article>
      <ArticleHead article={article} table />
      <ArticleTables article={article} />
    </article>
  );
}

function Reading({ article, at }: { article: Article; at: Span | null }) {
  const { actions } = useApp();
  const selected = at === null ? null : quotationAt(article.quotationList, at);
  const select = (quotation: Quotation) =>
    actions.navigate({ page: "article", id: article.id, at: spanOf(quotation) });
  useNextKeys(article.quotationList, selected, select);
  return (
    <>
      <article class="reading__article">
        <ArticleHead article={article} />
        <ArticleText article={article} at={at} selected={selected} onSelect={select} />
        {article.excerpt === null && <RemoveArticle article={article} />}
      </article>
      <aside class="margin" aria-label={text.article.inThis}>
        {selected === null ? (
          <QuotationList article={article} onSelect={select} />
        ) : (
          <QuotationNote quotation={selected} article={article} onSelect={select} />
        )}
      </aside>
    </>
  );
}

function ArticleHead({ article, table = false }: { article: Article; table?: boolean }) {
  const { title, publisher, publishedAt, url, quoted, excerpt } = article;
  return (
    <header class="reading__head">
      <p class="eyebrow">
        {publisher === null ? text.article.noOutlet : <ThingLink thing={publisher} icon={false} />}
        {publishedAt !== null && <time dateTime={publishedAt}>{readableDate(publishedAt)}</time>}
      </p>
      <h1 dir="auto">{title ?? article.id}</h1>
      {url !== null && isWebAddress(url) && (
        <p class="meta">
          <a href={url} target="_blank" rel="noreferrer noopener">
            {text.article.original}
          </a>
        </p>
      )}
      {quoted !== null && <p class="meta">{text.article.onlyQuoted}</p>}
      {excerpt !== null && (
        <p class="meta reading__excerpt">{text.article.onlyExcerpts(excerpt)}</p>
      )}
      <ListOrTable
        route={{ page: "article", id: article.id, at: null, ...(table && { table }) }}
        name={text.article.asText}
      />
      {!table && <Legend />}
    </header>
  );
}

function Legend() {
  return (
    <ul class="reading__legend">
      <li>
        <span class="run run--quotation">{text.article.legendQuotation}</span>
      </li>
      <li>
        <span class="run run--quotation run--likely">{text.article.legendLikely}</span>
      </li>
      <li>
        <span class="run run--quotation run--uncertain">{text.article.legendUncertain}</span>
      </li>
      <li>
        <span class="run run--cue">{text.article.legendCue}</span>
      </li>
      <li>
        <span class="run run--source">{text.article.legendSource}</span>
      </li>
      <li>
        <span class="run run--event">{text.article.legendEvent}</span>
      </li>
    </ul>
  );
}

/** A link may come from a hostile article: only addresses of the web are followed. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function spanOf({ evidence }: Quotation): Span {
  return { start: evidence.start, end: evidence.end };
}

/** J and K go from one quotation to the next, as in a mail reader. */
function useNextKeys(
  quotations: readonly Quotation[],
  selected: Quotation | null,
  select: (quotation: Quotation) => void,
): void {
  const latest = useRef({ quotations, selected, select });
  latest.current = { quotations, selected, select };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey) return;
      const next = quotationAfter(event.key, latest.current.quotations, latest.current.selected);
      if (next !== null) latest.current.select(next);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** The quotation that a key leads to, around the ends; from nowhere to the first or the last one. */
function quotationAfter(
  key: string,
  quotations: readonly Quotation[],
  selected: Quotation | null,
): Quotation | null {
  if (key !== "j" && key !== "k") return null;
  const at = selected === null ? -1 : quotations.indexOf(selected);
  const next = key === "j" ? at + 1 : at - 1;
  return quotations.at(next < 0 ? -1 : next % quotations.length) ?? null;
}
