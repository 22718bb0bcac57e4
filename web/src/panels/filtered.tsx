import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { StatementList, StatementSummary } from "../../../src/contract/things.ts";
import { filtered } from "../state/statement-filter.ts";
import { text } from "../strings.ts";
import { FilterBar } from "./filter-bar.tsx";
import { Empty } from "./states.tsx";
import { useFilter } from "./use-filter.ts";

type FilteredProps = {
  of: string;
  /** What is said where there is no statement at all, and what to do. */
  none: readonly [title: string, hint: string];
  list: StatementList;
  children: (left: readonly StatementSummary[]) => ComponentChildren;
};

/** A list of statements with the filter of the page above it, and what the filter leaves. */
export function Filtered({ of, none, list, children }: FilteredProps) {
  const only = useFilter();
  const left = useMemo(() => filtered(list.statements, only, of), [list, only, of]);
  if (list.statements.length === 0) {
    return <Empty title={none[0]} hint={none[1]} />;
  }
  return (
    <>
      <FilterBar statements={list.statements} filter={only} of={of} />
      {left.length === 0 ? (
        <Empty title={text.filters.none} hint={text.filters.noneHint} />
      ) : (
        children(left)
      )}
    </>
  );
}
