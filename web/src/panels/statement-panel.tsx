import type { Quotation, Statement } from "../../../src/contract/things.ts";
import { statementEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { BasisBadge, CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { readableDate } from "./dates.ts";
import { Explore } from "./explore.tsx";
import { Fact, Facts } from "./facts.tsx";
import { ThingLink } from "./link.tsx";
import { PanelHead } from "./panel-head.tsx";
import { PassageLine } from "./passage-line.tsx";
import { Replies } from "./replies.tsx";
import { Await } from "./states.tsx";

/** A statement: who said it, what it is about, and how each outlet reports it. */
export function StatementPanel({ id }: { id: string }) {
  const { state } = useApp();
  return (
    <Await endpoint={statementEndpoint(id)}>
      {(statement) => (
        <>
          <PanelHead
            kind="statement"
            title={statement.kind === "direct" ? `“${statement.text}”` : statement.text}
          />
          <StatementFacts statement={statement} />
          <Explore id={id} />
          {state.route.page !== "thing" && <Reported statement={statement} />}
        </>
      )}
    </Await>
  );
}

function StatementFacts({ statement }: { statement: Statement }) {
  const { speakers, about, saidAt, mentions } = statement;
  return (
    <>
      {speakers.length > 1 && <p class="notice notice--doubt">{text.statement.disputed}</p>}
      <Facts>
        <Fact name={text.statement.saidBy}>
          {speakers.length === 0 && text.article.noSpeaker}
          {speakers.map((speaker) => (
            <p key={speaker.id} class="attributed">
              <ThingLink thing={speaker} />
              <CertaintyBadge confidence={speaker.confidence} method={speaker.method} />
            </p>
          ))}
        </Fact>
        {saidAt !== null && <Fact name={text.event.when}>{readableDate(saidAt)}</Fact>}
        {about.length > 0 && (
          <Fact name={text.statement.about}>
            {about.map((event) => (
              <p key={event.id} class="attributed">
                <ThingLink thing={event} />
                <BasisBadge basis={event.basis} confidence={event.confidence} />
              </p>
            ))}
          </Fact>
        )}
        {mentions.length > 0 && (
          <Fact name={text.statement.mentions}>
            {mentions.map((thing) => (
              <ThingLink key={thing.id} thing={thing} />
            ))}
          </Fact>
        )}
      </Facts>
    </>
  );
}

/** Where it is reported and what it answers; its own page shows that beside it. */
function Reported({ statement }: { statement: Statement }) {
  return (
    <>
      <section class="panel__section">
        <h2>{text.statement.variants(statement.quotations.length)}</h2>
        {statement.quotations.map((quotation) => (
          <Variant key={quotation.id} quotation={quotation} />
        ))}
      </section>
      <section class="panel__section">
        <h2>{text.variants.between}</h2>
        <Replies statement={statement} />
      </section>
    </>
  );
}

/** The statement as one article has it. */
function Variant({ quotation }: { quotation: Quotation }) {
  const { text: words, kind, speakers, confidence, sourceText } = quotation;
  const speaker = speakers[0];
  return (
    <article class="statement">
      <blockquote class={`words words--${kind}`}>
        <bdi>{words}</bdi>
      </blockquote>
      <p class="statement__facts">
        <QuotationKindBadge kind={kind} />
        {speaker !== undefined && (
          <span>
            {sourceText !== null && <q>{sourceText}</q>}
            {sourceText !== null && " → "}
            <ThingLink thing={speaker} icon={false} />
          </span>
        )}
        <CertaintyBadge
          confidence={speaker?.confidence ?? confidence}
          method={speaker?.method ?? null}
        />
      </p>
      <ul class="passages">
        <PassageLine {...quotation.evidence} via={quotation.via} />
      </ul>
    </article>
  );
}
