import { useMemo } from "preact/hooks";
import type { Agent, StatementSummary } from "../../../src/contract/things.ts";
import { lanesOfSpeaker, officesOf } from "../charts/lanes.ts";
import { agentEndpoint, statementsEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { Filtered } from "./filtered.tsx";
import { LanesChart, useLanesSoon } from "./lanes-over-time.ts";
import { StatementTable } from "./statement-table.tsx";
import { Await, More } from "./states.tsx";
import { VoiceSections } from "./voice-sections.tsx";
import { VoiceTables } from "./voice-tables.tsx";

/** What somebody said, over time by action or as a table; how much of all that is said, by whom quoted, through whom. */
export function SpeakerPane({ id, table }: { id: string; table: boolean }) {
  const list = statementsEndpoint("agent", id);
  useLanesSoon(!table);
  return (
    <section class="pane" id="view" tabIndex={-1} aria-label={text.table.said}>
      <Await endpoint={list}>
        {(statements) => (
          <Filtered of={id} list={statements} none={[text.agent.none, text.agent.noneHint]}>
            {(left) =>
              table ? (
                <>
                  <StatementTable
                    statements={left}
                    of={id}
                    caption={text.table.said}
                    file="what-was-said"
                  />
                  <VoiceTables id={id} statements={left} />
                </>
              ) : (
                <Await endpoint={agentEndpoint(id)}>
                  {(agent) => <OverTime agent={agent} statements={left} />}
                </Await>
              )
            }
          </Filtered>
        )}
      </Await>
      <More endpoint={list} />
    </section>
  );
}

function OverTime(props: { agent: Agent; statements: readonly StatementSummary[] }) {
  const { agent, statements } = props;
  const parts = useMemo(
    () => ({ lanes: lanesOfSpeaker(statements, agent.id), offices: officesOf(agent) }),
    [agent, statements],
  );
  return (
    <>
      <LanesChart {...parts} caption={text.speaker.caption} nobody={text.speaker.noAction} />
      <VoiceSections agent={agent} statements={statements} />
    </>
  );
}
