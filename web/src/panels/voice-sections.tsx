import type { ComponentChildren } from "preact";
import type { Agent, StatementSummary } from "../../../src/contract/things.ts";
import type { Voice } from "../../../src/contract/voice.ts";
import { conduitsOf } from "../state/conduits.ts";
import { voiceEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { readableDate } from "./dates.ts";
import { Link, routeOf, ThingLink } from "./link.tsx";
import { Await } from "./states.tsx";

type SectionsProps = { agent: Agent; statements: readonly StatementSummary[] };

/** How much of all that is said is said by this speaker, who quotes it, through whom, and where its stand changed. */
export function VoiceSections({ agent, statements }: SectionsProps) {
  const conduits = conduitsOf(statements, agent.id);
  return (
    <div class="voice">
      <Await endpoint={voiceEndpoint(agent.id)}>
        {(voice) => (
          <>
            {voice.changes.length > 0 && <Changes changes={voice.changes} />}
            {voice.shares.length > 0 && <Shares shares={voice.shares} />}
            {voice.outlets.length > 0 && <Outlets outlets={voice.outlets} />}
          </>
        )}
      </Await>
      {conduits.length > 0 && (
        <Section title={text.speaker.conduits}>
          <ul class="bars">
            {conduits.map(({ thing, role, passages }) => (
              <li key={`${role} ${thing.id}`} class="bars__row">
                <span class="bars__name">
                  {text.via[role]} <ThingLink thing={thing} />
                </span>
                <span class="bars__count">{text.speaker.conduitCount(passages)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="panel__section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Shares({ shares }: Pick<Voice, "shares">) {
  return (
    <Section title={text.speaker.share}>
      <p class="meta">{text.speaker.shareCaption}</p>
      <ul class="bars">
        {shares.map(({ event, own, statements, speakers }) => (
          <li key={event.id} class="bars__row">
            <span class="bars__name">
              <ThingLink thing={event} />
            </span>
            <Bar value={own} of={statements} />
            <span class="bars__count">{text.speaker.shareOf(own, statements, speakers)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Outlets({ outlets }: Pick<Voice, "outlets">) {
  const most = Math.max(...outlets.map(({ statements }) => statements));
  return (
    <Section title={text.speaker.outlets}>
      <ul class="bars">
        {outlets.map(({ id, name, statements, quotations, direct }) => (
          <li key={id} class="bars__row">
            <span class="bars__name">
              <Link to={routeOf(id)}>
                <bdi>{name}</bdi>
              </Link>
            </span>
            <Bar value={statements} of={most} />
            <span class="bars__count">
              {text.speaker.outletCounts(statements, quotations, direct)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The figures stand beside it in words. */
function Bar({ value, of }: { value: number; of: number }) {
  return (
    <span class="bars__bar" aria-hidden="true">
      <span class="bars__part" style={{ width: `${(100 * value) / of}%` }} />
    </span>
  );
}

function Changes({ changes }: Pick<Voice, "changes">) {
  return (
    <Section title={text.speaker.changes}>
      <p class="meta">{text.speaker.changesHint}</p>
      <ul class="list">
        {changes.map(({ event, before, after }) => (
          <li key={`${before.id} ${after.id} ${event.id}`} class="change">
            <Link to={routeOf(event.id)}>
              <bdi>{event.title}</bdi>
            </Link>
            {[before, after].map(({ id, day, position, text: words }) => (
              <p key={id} class="change__stand">
                <time dateTime={day}>{readableDate(day)}</time>{" "}
                <span class="badge">{text.speaker.positions[position] ?? position}</span>{" "}
                <Link to={routeOf(id)}>
                  <bdi>{words}</bdi>
                </Link>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
