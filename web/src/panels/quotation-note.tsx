import type { Article, Quotation } from "../../../src/contract/things.ts";
import { certainty } from "../state/certainty.ts";
import { NO_GRAPH_FILTER } from "../state/graph-filter.ts";
import { storyOf } from "../state/graph-spec.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { CertaintyBadge } from "./certainty-badge.tsx";
import { KindIcon } from "./kind-icon.tsx";
import { Link, routeOf } from "./link.tsx";
import { QuotationFacts } from "./quotation-facts.tsx";
import { Empty } from "./states.tsx";

type ListProps = { article: Article; onSelect: (quotation: Quotation) => void };

/** All quotations of the article in its order, and the actions that it tells of: the way through them by keyboard. */
export function QuotationList({ article, onSelect }: ListProps) {
  const { quotationList: quotations } = article;
  return (
    <>
      <h2>{text.article.quotations(quotations.length)}</h2>
      {quotations.length === 0 ? (
        <Empty title={text.article.none} />
      ) : (
        <>
          <p class="meta">{text.article.keys}</p>
          <ol class="list margin__list" data-list>
            {quotations.map((quotation) => (
              <li key={quotation.id}>
                <button
                  type="button"
                  data-item
                  class="margin__item"
                  onClick={() => onSelect(quotation)}
                >
                  <span class="margin__speaker">
                    <KindIcon kind={quotation.speakers[0]?.kind ?? "group"} />
                    <bdi>{quotation.speakers[0]?.label ?? text.article.noSpeaker}</bdi>
                  </span>
                  <span class="margin__words">
                    <bdi>{quotation.text}</bdi>
                  </span>
                  {certainty(quotation.confidence) !== "sure" && (
                    <CertaintyBadge confidence={quotation.confidence} method={null} />
                  )}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <Actions article={article} />
    </>
  );
}

/** The actions that an article tells of, each once, in its order. */
function Actions({ article }: { article: Article }) {
  const events = new Map(article.eventMentions.map(({ event }) => [event.id, event]));
  if (events.size === 0) return null;
  return (
    <section class="margin__actions">
      <h2>{text.article.actions(events.size)}</h2>
      <ul class="list" data-list>
        {[...events.values()].map((event) => (
          <li key={event.id}>
            <Link to={routeOf(event.id)} item class="margin__action">
              <KindIcon kind="event" />
              <bdi>{event.label}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type NoteProps = {
  quotation: Quotation;
  article: Article;
  onSelect: (quotation: Quotation) => void;
};

/** What the program made of one quotation, how sure it is and why; and the ways to the graph. */
export function QuotationNote({ quotation, article, onSelect }: NoteProps) {
  const { text: words, kind, statementId } = quotation;
  return (
    <div class="note">
      <Steps quotation={quotation} article={article} onSelect={onSelect} />
      <blockquote class={`words words--${kind}`}>
        <bdi>{words}</bdi>
      </blockquote>
      <ul class="note__ways">
        <li>
          <Link to={routeOf(statementId)} class="button button--strong">
            {text.article.statement}
          </Link>
        </li>
        <li>
          <Link
            to={{ page: "graph", spec: storyOf(statementId), view: null, keep: NO_GRAPH_FILTER }}
            class="button"
          >
            {text.article.inGraph}
          </Link>
        </li>
      </ul>
      <QuotationFacts
        key={quotation.id}
        quotation={quotation}
        article={article}
        onSelect={onSelect}
      />
    </div>
  );
}

function Steps({ quotation, article, onSelect }: NoteProps) {
  const { actions } = useApp();
  const { quotationList, id } = article;
  const at = quotationList.indexOf(quotation);
  const [before, after] = [quotationList[at - 1], quotationList[at + 1]];
  return (
    <p class="note__steps">
      <button
        type="button"
        class="link-button"
        onClick={() => actions.navigate({ page: "article", id, at: null })}
      >
        {text.article.back}
      </button>
      <span>
        <StepButton label={text.article.previous} sign="↑" to={before} onSelect={onSelect} />
        <StepButton label={text.article.next} sign="↓" to={after} onSelect={onSelect} />
      </span>
    </p>
  );
}

type StepProps = {
  label: string;
  sign: string;
  to: Quotation | undefined;
  onSelect: (quotation: Quotation) => void;
};

function StepButton({ label, sign, to, onSelect }: StepProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onSelect(to)}
    >
      {sign}
    </button>
  );
}
