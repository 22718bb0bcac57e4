import { useMemo } from "preact/hooks";
import type { Agent, StatementSummary } from "../../../src/contract/things.ts";
import { agentEndpoint, statementsEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { readableDate } from "./dates.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { Explore } from "./explore.tsx";
import { Fact, Facts } from "./facts.tsx";
import { ThingLink } from "./link.tsx";
import { PanelHead } from "./panel-head.tsx";
import { StatementCard } from "./statement-card.tsx";
import { Await, Empty, More } from "./states.tsx";
import { useGradually } from "./use-gradually.ts";

/** A speaker: names, roles, and everything it said. */
export function AgentPanel({ id }: { id: string }) {
  const list = statementsEndpoint("agent", id);
  return (
    <Await endpoint={agentEndpoint(id)}>
      {(agent) => (
        <>
          <PanelHead
            kind={agent.kind}
            title={agent.name}
            badge={agent.named ? null : text.agent.unnamed}
          />
          <AgentFacts agent={agent} />
          <Explore id={id} />
          <section class="panel__section">
            <h2>{text.agent.said(agent.statements)}</h2>
            <Await endpoint={list}>
              {({ statements }) =>
                statements.length === 0 ? (
                  <Empty title={text.agent.none} hint={text.agent.noneHint} />
                ) : (
                  <Cards statements={statements} of={id} />
                )
              }
            </Await>
            <More endpoint={list} />
          </section>
          <EvidenceList
            title={text.agent.where}
            items={agent.evidence.map((evidence) => ({ evidence, note: null }))}
          />
        </>
      )}
    </Await>
  );
}

const SCREEN = 8;

/** A card is made once, however often the page is drawn. */
function Cards({ statements, of }: { statements: readonly StatementSummary[]; of: string }) {
  const cards = useMemo(
    () =>
      statements.map((statement) => (
        <StatementCard key={statement.id} statement={statement} of={of} />
      )),
    [statements, of],
  );
  const shown = useGradually(cards.length, SCREEN);
  return <div data-list>{cards.slice(0, shown)}</div>;
}

function AgentFacts({ agent }: { agent: Agent }) {
  const { aliases, roles, description } = agent;
  return (
    <Facts>
      {roles.length > 0 && (
        <Fact name={text.agent.roles}>
          {roles.map((role) => (
            <Role key={role.institution.id} role={role} />
          ))}
        </Fact>
      )}
      {description !== null && roles.length === 0 && (
        <Fact name={text.agent.roles}>
          <bdi>{description}</bdi>
        </Fact>
      )}
      {aliases.length > 0 && (
        <Fact name={text.agent.aliases}>
          <bdi>{aliases.join(", ")}</bdi>
        </Fact>
      )}
    </Facts>
  );
}

function Role({ role }: { role: Agent["roles"][number] }) {
  const { institution, firstSeen, lastSeen } = role;
  return (
    <p class="role">
      <bdi>{role.role}</bdi>, <ThingLink thing={institution} />
      {firstSeen !== null && lastSeen !== null && (
        <span class="meta">
          {" "}
          {text.agent.seen(readableDate(firstSeen), readableDate(lastSeen))}
        </span>
      )}
    </p>
  );
}
