import type { Quotation, StatementSummary } from "../../../src/contract/things.ts";
import { statementEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { BasisBadge, CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { readableDate } from "./dates.ts";
import { Link, routeWithin, ThingLink } from "./link.tsx";
import { Await } from "./states.tsx";

type CardProps = {
  statement: StatementSummary;
  /** The event or the speaker whose page this is: not named again. */
  of: string;
};

/** One statement in a list: its words, how sure it is, and every passage that reports it. */
export function StatementCard({ statement, of }: CardProps) {
  const { state } = useApp();
  const { id, text: words, kind, saidAt, speakers, about } = statement;
  const speaker = speakers.find((agent) => agent.id === of) ?? speakers[0];
  const event = about.find((thing) => thing.id === of);
  const doubtful = event?.basis === "context";
  return (
    <article class={`statement ${doubtful ? "statement--context" : ""}`}>
      <blockquote class={`words words--${kind}`}>
        <Link to={routeWithin(state.route, id)} item>
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
      <Await endpoint={statementEndpoint(id)} quiet>
        {({ quotations }) => (
          <ul class="passages">
            {quotations.map((quotation) => (
              <Passage key={quotation.id} quotation={quotation} />
            ))}
          </ul>
        )}
      </Await>
    </article>
  );
}

/** Where a statement stands: outlet, way, and the link to its words in the article. */
export function Passage({ quotation }: { quotation: Quotation }) {
  const { evidence, via } = quotation;
  const { articleId, start, end, publisher, articleTitle, publishedAt } = evidence;
  return (
    <li class="passage">
      <Link to={{ page: "article", id: articleId, at: { start, end } }} class="passage__link">
        <bdi>{publisher ?? articleTitle ?? text.article.noOutlet}</bdi>
        {publishedAt !== null && <span class="passage__date">{readableDate(publishedAt)}</span>}
        <span class="passage__read">{text.statement.read}</span>
      </Link>
      {via.length > 0 && (
        <span class="passage__via">
          {via.map(({ role, ...thing }) => (
            <span key={`${role} ${thing.id}`}>
              {text.via[role]} <ThingLink thing={thing} icon={false} />
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
