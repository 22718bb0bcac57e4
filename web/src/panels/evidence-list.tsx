import type { Evidence } from "../../../src/contract/values.ts";
import { text } from "../strings.ts";
import { readableDate } from "./dates.ts";
import { Link } from "./link.tsx";

// A list that is longer hides what follows it; the rest is one click away.
const SHOWN = 5;

type EvidenceItem = { readonly evidence: Evidence; readonly note: string | null };

/** Passages with some words around them, each a link to its place in its article. */
export function EvidenceList({ title, items }: { title: string; items: readonly EvidenceItem[] }) {
  if (items.length === 0) return null;
  return (
    <section class="panel__section">
      <h2>{title}</h2>
      <Passages items={items.slice(0, SHOWN)} />
      {items.length > SHOWN && (
        <details>
          <summary>{text.states.more}</summary>
          <Passages items={items.slice(SHOWN)} />
        </details>
      )}
    </section>
  );
}

/** Passages, each with where it stands. */
export function Passages({ items }: { items: readonly EvidenceItem[] }) {
  return (
    <ul class="evidence">
      {items.map(({ evidence, note }) => (
        <li key={`${evidence.articleId} ${evidence.start} ${evidence.end}`}>
          <Link
            to={{ page: "article", id: evidence.articleId, at: evidence }}
            class="evidence__link"
          >
            <bdi>
              …{evidence.before}
              <mark>{evidence.text}</mark>
              {evidence.after}…
            </bdi>
          </Link>
          <p class="meta">
            <bdi>{evidence.publisher ?? evidence.articleTitle ?? text.article.noOutlet}</bdi>
            {evidence.publishedAt !== null && ` · ${readableDate(evidence.publishedAt)}`}
            {note !== null && ` · ${note}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
