import { useEffect, useRef, useState } from "preact/hooks";
import type { Article, Quotation } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import { useApp } from "../panels/app-context.ts";
import { readableDate } from "../panels/dates.ts";
import { KindIcon } from "../panels/kind-icon.tsx";
import { searchEndpoint } from "../state/endpoints.ts";
import { SUGGESTIONS } from "../state/needs.ts";
import { answerOf } from "../state/resource.ts";
import { text } from "../strings.ts";
import "../styles/correction.css";

type CorrectionProps = {
  verdict: "speaker" | "event";
  quotation: Quotation;
  article: Article;
  onDone: () => void;
};

/** Chooses the right speaker or action of a quotation: among those of its article, or by searching the store. */
export function Correction({ verdict, quotation, article, onDone }: CorrectionProps) {
  const { actions } = useApp();
  const [draft, setDraft] = useState("");
  const [active, setActive] = useState(0);
  const [whole, setWhole] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    // On a narrow screen the note is a low pane: what can be chosen has to be in sight.
    input.current?.scrollIntoView({ block: "start" });
  }, []);
  const offered = useOffers(verdict, draft, article);
  const meant = Math.min(active, offered.length - 1);
  const choose = (right: Thing) => {
    const a = whole ? quotation.statementId : quotation.id;
    actions.decide({
      request: { verdict, a, b: right.id },
      ...{ names: [quotation.text, right.label], question: null, right },
    });
    onDone();
  };
  const { label, placeholder } = text.correction[verdict];
  return (
    <div class="correction">
      <input
        ref={input}
        type="text"
        class="field correction__input"
        role="combobox"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls="correction-options"
        aria-autocomplete="list"
        {...(offered.length > 0 ? { "aria-activedescendant": `correction-${meant}` } : {})}
        autoComplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={draft}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          const right = offered[meant];
          if (event.key === "Escape") onDone();
          else if (event.key === "Enter" && right !== undefined) choose(right);
          else if (event.key === "ArrowDown") setActive((meant + 1) % offered.length);
          else if (event.key === "ArrowUp")
            setActive((meant + offered.length - 1) % offered.length);
          else return;
          event.preventDefault();
        }}
      />
      <Offers offered={offered} meant={meant} searched={draft.trim()} onChoose={choose} />
      <label class="correction__whole">
        <input
          type="checkbox"
          checked={whole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
        {text.correction.whole}
      </label>
      <p>
        <button type="button" class="link-button" onClick={onDone}>
          {text.correction.cancel}
        </button>
      </p>
    </div>
  );
}

type OffersProps = {
  offered: readonly Thing[];
  meant: number;
  searched: string;
  onChoose: (thing: Thing) => void;
};

function Offers({ offered, meant, searched, onChoose }: OffersProps) {
  return (
    <>
      <p class="meta" role="status">
        {offered.length > 0 ? text.correction.keys : text.search.none(searched)}
      </p>
      <div id="correction-options" role="listbox" aria-label={text.correction.offers}>
        {offered.map((thing, nth) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys for the whole list
          <div
            key={thing.id}
            id={`correction-${nth}`}
            role="option"
            tabIndex={-1}
            aria-selected={nth === meant}
            class="suggestion"
            // The box would lose the focus before the click arrived.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(thing)}
          >
            <KindIcon kind={thing.kind} />
            <span class="suggestion__text">
              <bdi>{thing.label}</bdi>
              {thing.detail !== null && (
                <small class="meta">
                  {" "}
                  <bdi>{readableDate(thing.detail)}</bdi>
                </small>
              )}
            </span>
          </div>
        ))}
      </div>
    </>
  );
}

// Long enough to skip most letters of a word being typed, short enough to feel immediate.
const PAUSE = 120;

/** Of the article what has the words in its name, then what the store has. */
function useOffers(verdict: "speaker" | "event", draft: string, article: Article): Thing[] {
  const { state, actions } = useApp();
  const { dispatch } = actions;
  const kind = verdict === "speaker" ? "agent" : "event";
  const asked = draft.trim();
  useEffect(() => {
    const lookUp = asked === "" ? null : { q: asked, kind: kind as "agent" | "event" };
    const timer = setTimeout(() => dispatch({ type: "looked-up", lookUp }), PAUSE);
    return () => clearTimeout(timer);
  }, [asked, kind]);
  useEffect(() => () => dispatch({ type: "looked-up", lookUp: null }), []);
  const near = verdict === "speaker" ? agentsOf(article) : eventsOf(article);
  const words = asked.toLowerCase();
  const named = near.filter(({ label }) => label.toLowerCase().includes(words));
  const found =
    asked === ""
      ? []
      : (answerOf(state.resources, searchEndpoint(asked, kind, SUGGESTIONS))?.results ?? []);
  const offers = new Map<string, Thing>();
  for (const { id, label, detail, kind: sort } of [...named, ...found])
    if (!offers.has(id)) offers.set(id, { id, label, detail, kind: sort });
  return [...offers.values()].slice(0, SUGGESTIONS);
}

function agentsOf({ mentions }: Article): Thing[] {
  return mentions.map(({ agent }) => agent);
}

function eventsOf({ eventMentions }: Article): Thing[] {
  return eventMentions.map(({ event }) => event);
}
