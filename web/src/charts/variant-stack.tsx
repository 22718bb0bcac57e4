import { useMemo } from "preact/hooks";
import type { Quotation, Statement } from "../../../src/contract/things.ts";
import { CertaintyBadge, QuotationKindBadge } from "../panels/certainty-badge.tsx";
import { readableDate } from "../panels/dates.ts";
import { Link, ThingLink } from "../panels/link.tsx";
import {
  type Attribution,
  attributionsOf,
  outletOf,
  type Variant,
  variantsOf,
} from "../state/variants.ts";
import { text } from "../strings.ts";
import "../styles/variants.css";
import { type WordRun, wordDifferences } from "./word-differences.ts";

/** A statement as each outlet has it, in order of time: which words, from whom, by which way. */
export function VariantStack({ statement }: { statement: Statement }) {
  const variants = useMemo(() => variantsOf(statement), [statement]);
  const attributions = useMemo(() => attributionsOf(statement), [statement]);
  return (
    <>
      {attributions.filter(({ speaker }) => speaker !== null).length > 1 && (
        <Competing attributions={attributions} />
      )}
      {variants.length > 1 && <p class="meta variants__caption">{text.variants.caption}</p>}
      <ol class="variants" data-list>
        {variants.map((variant) => (
          <VariantItem key={variant.quotation.id} variant={variant} full={statement.text} />
        ))}
      </ol>
    </>
  );
}

function VariantItem({ variant, full }: { variant: Variant; full: string }) {
  const { quotation, first, sameAs } = variant;
  const { evidence, kind } = quotation;
  const { articleId, start, end, publishedAt } = evidence;
  return (
    <li class="variant">
      <p class="variant__head">
        <Link
          to={{ page: "article", id: articleId, at: { start, end } }}
          item
          class="variant__outlet"
        >
          <bdi>{outletOf(quotation)}</bdi>
        </Link>
        {publishedAt !== null && <time dateTime={publishedAt}>{readableDate(publishedAt)}</time>}
        {first && <span class="badge">{text.variants.first}</span>}
        <QuotationKindBadge kind={kind} />
      </p>
      <Words quotation={quotation} full={full} />
      {sameAs !== null && (
        <p class="meta">
          {text.variants.sameAs} <bdi>{sameAs}</bdi>
        </p>
      )}
      <Chain quotation={quotation} />
    </li>
  );
}

/** The passage's words against the fullest ones. */
function Words({ quotation, full }: { quotation: Quotation; full: string }) {
  const { text: words, kind } = quotation;
  const runs = useMemo(() => wordDifferences(words, full), [words, full]);
  return (
    <blockquote class={`words words--${kind} variant__words`} dir="auto">
      {runs === null ? (
        <bdi>{words}</bdi>
      ) : (
        <bdi>
          {runs.map((run, nth) => (
            <Run key={nth} run={run} />
          ))}
        </bdi>
      )}
      {runs === null && <footer class="meta">{text.variants.ownWords}</footer>}
    </blockquote>
  );
}

function Run({ run }: { run: WordRun }) {
  switch (run.kind) {
    case "same":
      return <>{run.text}</>;
    case "added":
      return <ins title={text.variants.added}>{run.text}</ins>;
    case "left-out":
      return <del title={`${text.variants.leftOut}: ${run.text}`}>{shortened(run.text)}</del>;
    default:
      return run.kind satisfies never;
  }
}

/** The fullest wording stands in full elsewhere: of many words left out the first and the last ones tell where they are missing. */
function shortened(words: string): string {
  const all = words.trim().split(/\s+/);
  return all.length <= MOST_LEFT_OUT
    ? words
    : [...all.slice(0, 3), "…", ...all.slice(-2)].join(" ");
}

const MOST_LEFT_OUT = 8;

/** From the one who said it to the reader: X, as told to Y, reported by Z. */
function Chain({ quotation }: { quotation: Quotation }) {
  const { speakers, sourceText, via, addressedTo, evidence } = quotation;
  const [speaker] = speakers;
  return (
    <ol class="chain" aria-label={text.variants.chain}>
      <li class="chain__link">
        {speaker === undefined ? (
          <span class="chain__nobody">{text.article.noSpeaker}</span>
        ) : (
          <ThingLink thing={speaker} />
        )}
        {sourceText !== null && (
          <small>
            {text.variants.namedAs} <q>{sourceText}</q>
          </small>
        )}
        {speaker !== undefined && (
          <CertaintyBadge confidence={speaker.confidence} method={speaker.method} />
        )}
      </li>
      {via.map(({ role, ...thing }) => (
        <li key={`${role} ${thing.id}`} class="chain__link">
          <span class="chain__word">{text.via[role]}</span> <ThingLink thing={thing} />
        </li>
      ))}
      {addressedTo.map((thing) => (
        <li key={thing.id} class="chain__link">
          <span class="chain__word">{text.variants.to}</span> <ThingLink thing={thing} />
        </li>
      ))}
      <li class="chain__link">
        <span class="chain__word">{text.variants.reportedBy}</span>{" "}
        <Link
          to={{
            page: "article",
            id: evidence.articleId,
            at: { start: evidence.start, end: evidence.end },
          }}
        >
          <bdi>{outletOf(quotation)}</bdi>
        </Link>
      </li>
    </ol>
  );
}

/** Who gives the words to whom. */
function Competing({ attributions }: { attributions: readonly Attribution[] }) {
  return (
    <section class="competing" aria-labelledby="competing">
      <h2 id="competing">{text.statement.disputed}</h2>
      <dl>
        {attributions.map(({ speaker, quotations }) => (
          <div key={speaker?.id ?? ""} class="competing__row">
            <dt>{speaker === null ? text.article.noSpeaker : <ThingLink thing={speaker} />}</dt>
            <dd>
              {quotations.map((quotation) => (
                <span key={quotation.id} class="competing__outlet">
                  <bdi>{outletOf(quotation)}</bdi>
                  {quotation.speakers[0] !== undefined && (
                    <CertaintyBadge
                      confidence={quotation.speakers[0].confidence}
                      method={quotation.speakers[0].method}
                    />
                  )}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
