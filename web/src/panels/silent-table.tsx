import type { SilentParty } from "../../../src/contract/things.ts";
import { text } from "../strings.ts";
import type { Column } from "./data-table.tsx";
import { ThingLink } from "./link.tsx";
import { TitledTable } from "./titled-table.tsx";

/** Who is spoken of and not heard, a row for each. */
export function SilentTable({ silent }: { silent: readonly SilentParty[] }) {
  return (
    <TitledTable
      title={text.lanes.silent}
      file="not-quoted"
      columns={COLUMNS}
      rows={silent}
      keyOf={({ id }) => id}
    />
  );
}

const COLUMNS: readonly Column<SilentParty>[] = [
  {
    name: text.table.name,
    kind: "words",
    value: ({ label }) => label,
    show: (party) => <ThingLink thing={party} />,
  },
  { name: text.table.part, value: ({ part }) => text.table.parts[part] },
  {
    name: text.table.mentionedIn,
    kind: "number",
    value: ({ mentionedIn }) => mentionedIn.length,
  },
];
