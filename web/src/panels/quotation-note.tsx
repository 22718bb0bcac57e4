import type { Article, Quotation } from "../../../src/contract/things.ts";
import { NO_GRAPH_FILTER } from "../state/graph-filter.ts";
import { storyOf } from "../state/graph-spec.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { BasisBadge, CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { Fact, Facts } from "./facts.tsx";
import { KindIcon } from "./kind-icon.tsx";
import { Link, routeOf, ThingLink } from "./link.tsx";
import { Empty } from "./states.tsx";

type ListProps = { quotations: readonly Quotation[]; onSelect: (quotation: Quotation) => void };

/** All quotations of the article in its order: the way through them by keyboard. */
export function QuotationList({ quotations, onSelect }: ListProps) {
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
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
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
      <QuotationFacts quotation={quotation} article={article} />
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
    </div>
  );
}

function QuotationFacts({ quotation, article }: { quotation: Quotation; article: Article }) {
  const { speakers, about, via, cue, sourceText, kind, confidence } = quotation;
  return (
    <Facts>
      <Fact name={text.article.speaker}>
        {speakers.length === 0 && text.article.noSpeaker}
        {speakers.map((speaker) => (
          <p key={speaker.id} class="attributed">
            <ThingLink thing={speaker} />
            <CertaintyBadge confidence={speaker.confidence} method={speaker.method} />
          </p>
        ))}
      </Fact>
      {sourceText !== null && (
        <Fact name={text.article.source}>
          <q>{sourceText}</q>
        </Fact>
      )}
      {cue !== null && (
        <Fact name={text.article.cue}>
          <q>{article.text.slice(cue.start, cue.end)}</q>
        </Fact>
      )}
      {via.length > 0 && (
        <Fact name={text.article.via}>
          {via.map(({ role, ...thing }) => (
            <p key={`${role} ${thing.id}`}>
              {text.via[role]} <ThingLink thing={thing} />
            </p>
          ))}
        </Fact>
      )}
      {about.map((event) => (
        <Fact key={event.id} name={text.article.about}>
          <p class="attributed">
            <ThingLink thing={event} />
            <BasisBadge basis={event.basis} confidence={event.confidence} />
          </p>
          {event.reasons.length > 0 && <p class="meta">{event.reasons.join("; ")}</p>}
        </Fact>
      ))}
      <Fact name={text.article.how}>
        <p class="attributed">
          <QuotationKindBadge kind={kind} />
          <CertaintyBadge confidence={confidence} method={null} />
        </p>
      </Fact>
    </Facts>
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
