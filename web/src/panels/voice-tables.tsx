import type { StatementSummary } from "../../../src/contract/things.ts";
import type { Voice } from "../../../src/contract/voice.ts";
import { type Conduit, conduitsOf } from "../state/conduits.ts";
import { voiceEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import type { Column } from "./data-table.tsx";
import { readableDate } from "./dates.ts";
import { Link, routeOf, ThingLink } from "./link.tsx";
import { Await } from "./states.tsx";
import { TitledTable } from "./titled-table.tsx";

/** The figures of a speaker's voice, by whom quoted, through whom, and where its stand changed, as tables. */
export function VoiceTables({ id, statements }: TablesProps) {
  const conduits = conduitsOf(statements, id);
  return (
    <>
      <Await endpoint={voiceEndpoint(id)}>
        {({ shares, outlets, changes }) => (
          <>
            <TitledTable
              keyOf={keyOf}
              title={text.speaker.share}
              file="voice-share"
              columns={SHARES}
              rows={shares}
            />
            <TitledTable
              keyOf={keyOf}
              title={text.speaker.outlets}
              file="quoted-by"
              columns={OUTLETS}
              rows={outlets}
            />
            <TitledTable
              keyOf={keyOf}
              title={text.speaker.changes}
              file="changes"
              columns={CHANGES}
              rows={changes}
            />
          </>
        )}
      </Await>
      <TitledTable
        keyOf={keyOf}
        title={text.speaker.conduits}
        file="conduits"
        columns={CONDUITS}
        rows={conduits}
      />
    </>
  );
}

type TablesProps = { id: string; statements: readonly StatementSummary[] };

/** No two rows of one of these tables are alike. */
const keyOf = (row: unknown): string => JSON.stringify(row);

const SHARES: readonly Column<Voice["shares"][number]>[] = [
  {
    name: text.table.action,
    kind: "words",
    value: ({ event }) => event.label,
    show: ({ event }) => <ThingLink thing={event} icon={false} />,
  },
  { name: text.table.ownStatements, kind: "number", value: ({ own }) => own },
  { name: text.table.allStatements, kind: "number", value: ({ statements }) => statements },
  { name: text.table.speakers, kind: "number", value: ({ speakers }) => speakers },
];

const OUTLETS: readonly Column<Voice["outlets"][number]>[] = [
  {
    name: text.table.outlet,
    kind: "words",
    value: ({ name }) => name,
    show: ({ id, name }) => (
      <Link to={routeOf(id)}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { name: text.table.statements, kind: "number", value: ({ statements }) => statements },
  { name: text.table.passages, kind: "number", value: ({ quotations }) => quotations },
  { name: text.table.wordForWord, kind: "number", value: ({ direct }) => direct },
];

type Change = Voice["changes"][number];

function standColumns(of: "before" | "after"): readonly Column<Change>[] {
  const [day, stand, statement] = text.table.stands[of];
  const position = (change: Change) =>
    text.speaker.positions[change[of].position] ?? change[of].position;
  return [
    {
      name: day,
      value: (change) => change[of].day,
      show: (change) => readableDate(change[of].day),
    },
    { name: stand, value: position },
    {
      name: statement,
      kind: "words",
      value: (change) => change[of].text,
      show: (change) => (
        <Link to={routeOf(change[of].id)}>
          <bdi>{change[of].text}</bdi>
        </Link>
      ),
    },
  ];
}

const CHANGES: readonly Column<Change>[] = [
  {
    name: text.table.action,
    value: ({ event }) => event.title,
    show: ({ event }) => (
      <Link to={routeOf(event.id)}>
        <bdi>{event.title}</bdi>
      </Link>
    ),
  },
  ...standColumns("before"),
  ...standColumns("after"),
];

const CONDUITS: readonly Column<Conduit>[] = [
  { name: text.table.via, value: ({ role }) => text.via[role] },
  {
    name: text.table.name,
    kind: "words",
    value: ({ thing }) => thing.label,
    show: ({ thing }) => <ThingLink thing={thing} icon={false} />,
  },
  { name: text.table.passages, kind: "number", value: ({ passages }) => passages },
];
