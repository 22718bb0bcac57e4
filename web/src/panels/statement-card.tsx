import type { StatementSummary } from "../../../src/contract/things.ts";
import { text } from "../strings.ts";
import { useRoute } from "./app-context.ts";
import { BasisBadge, CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { readableDate } from "./dates.ts";
import { Link, routeWithin, ThingLink } from "./link.tsx";
import { PassageLine } from "./passage-line.tsx";

type CardProps = {
  statement: StatementSummary;
  /** The event or the speaker whose page this is: not named again. */
  of: string;
};

/** One statement in a list: its words, how sure it is, and every passage that reports it. */
export function StatementCard({ statement, of }: CardProps) {
  const route = useRoute();
  const { id, text: words, kind, saidAt, speakers, about } = statement;
  const speaker = speakers.find((agent) => agent.id === of) ?? speakers[0];
  const event = about.find((thing) => thing.id === of);
  const doubtful = event?.basis === "context";
  return (
    <article class={`statement ${doubtful ? "statement--context" : ""}`}>
      <blockquote class={`words words--${kind}`}>
        <Link to={routeWithin(route, id)} item>
          <bdi>{words}</bdi>
        </Link>
      </blockquote>
      <p class="statement__facts">
        {saidAt !== null && <time dateTime={saidAt}>{readableDate(saidAt)}</time>}
        <QuotationKindBadge kind={kind} />
        {event !== undefined && <BasisBadge basis={event.basis} confidence={event.confidence} />}
        {speaker !== undefined && (
          <CertaintyBadge confidence={speaker.confidence} method={speaker.method} />
        )}
      </p>
      {event === undefined && about.length > 0 && (
        <p class="statement__about">
          {text.statement.about}{" "}
          {about.map((thing) => (
            <ThingLink key={thing.id} thing={thing} />
          ))}
        </p>
      )}
      <ul class="passages">
        {statement.passages.map(({ outlet, ...passage }) => (
          <PassageLine key={passage.quotationId} {...passage} publisher={outlet?.name ?? null} />
        ))}
      </ul>
    </article>
  );
}
