import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { StatementSummary } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import { bySpeaker, firstOf } from "../state/by-speaker.ts";
import { text } from "../strings.ts";
import { KindIcon } from "./kind-icon.tsx";
import { ThingLink } from "./link.tsx";
import { StatementCard } from "./statement-card.tsx";
import { useGradually } from "./use-gradually.ts";

type CardsProps = { statements: readonly StatementSummary[]; eventId: string };

const SCREEN = 8;

/** What was said about an action, with each who said it. A card is made once, however often the page is drawn. */
export function CardsBySpeaker({ statements, eventId }: CardsProps) {
  const groups = useMemo(() => bySpeaker(statements), [statements]);
  const cards = useMemo(
    () =>
      groups.map(({ statements: said }) =>
        said.map((statement) => (
          <StatementCard key={statement.id} statement={statement} of={eventId} />
        )),
      ),
    [groups, eventId],
  );
  const all = cards.reduce((sum, some) => sum + some.length, 0);
  const shown = useGradually(all, SCREEN);
  const sections = useMemo(
    () =>
      firstOf(groups, shown).map(({ speaker, statements: some }, nth) => (
        <Group key={speaker?.id ?? ""} speaker={speaker}>
          {cards[nth]?.slice(0, some.length)}
        </Group>
      )),
    [groups, cards, shown],
  );
  return <div data-list>{sections}</div>;
}

type GroupProps = { speaker: Thing | null; children: ComponentChildren };

function Group({ speaker, children }: GroupProps) {
  return (
    <section class="speaker-group">
      <h3 class="speaker-group__name">
        {speaker === null ? (
          <>
            <KindIcon kind="group" /> {text.event.unresolved}
          </>
        ) : (
          <ThingLink thing={speaker} />
        )}
      </h3>
      {speaker !== null && speaker.detail !== null && (
        <p class="speaker-group__role">
          <bdi>{speaker.detail}</bdi>
        </p>
      )}
      {children}
    </section>
  );
}
