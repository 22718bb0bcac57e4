import type { Judgement } from "../../../src/contract/judgements.ts";
import { useApp } from "../panels/app-context.ts";
import { type Column, DataTable } from "../panels/data-table.tsx";
import { readableDateTime } from "../panels/dates.ts";
import { Link, ThingLink } from "../panels/link.tsx";
import { Await, Empty, More } from "../panels/states.tsx";
import type { Decision, NewDecision } from "../state/decisions.ts";
import { judgementsEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";

/** What people decided: who, when, what, whether it still holds; each can be undone. */
export function History() {
  const { state, actions } = useApp();
  return (
    <>
      <Await endpoint={judgementsEndpoint()}>
        {({ judgements }) =>
          judgements.length === 0 ? (
            <Empty title={text.curation.noHistory} hint={text.curation.noHistoryHint} />
          ) : (
            <DataTable
              caption={text.curation.views.history}
              file="judgements"
              columns={columnsOf(state.decisions, (judgement) =>
                actions.undoJudgement(judgement.id, asDecision(judgement)),
              )}
              rows={judgements}
              keyOf={({ id }) => id}
            />
          )
        }
      </Await>
      <More endpoint={judgementsEndpoint()} />
    </>
  );
}

function asDecision({ verdict, a, b, reason }: Judgement): NewDecision {
  const idOf = ({ things, name }: Judgement["a"]): string => things[0]?.id ?? name;
  return {
    request: { verdict, a: idOf(a), b: idOf(b), reason },
    ...{ names: [a.name, b.name], question: null, right: null },
  };
}

function columnsOf(
  decisions: readonly Decision[],
  undo: (judgement: Judgement) => void,
): readonly Column<Judgement>[] {
  const { when, who, what, state, states, sides, why, id } = text.curation;
  return [
    {
      name: when,
      value: ({ at }) => at,
      show: ({ at }) => <time dateTime={at}>{readableDateTime(at)}</time>,
    },
    { name: who, value: ({ by }) => by },
    { name: what, value: ({ verdict }) => text.curation.past[verdict] },
    {
      name: sides.first,
      kind: "words",
      value: ({ a }) => a.name,
      show: ({ a }) => <SideCell side={a} />,
    },
    {
      name: sides.second,
      kind: "words",
      value: ({ b }) => b.name,
      show: ({ b }) => <SideCell side={b} />,
    },
    { name: why, kind: "words", value: ({ reason }) => reason },
    {
      name: state,
      value: (judgement) => states[judgement.state],
      show: (judgement) => (
        <StateCell
          judgement={judgement}
          taking={decisions.findLast((one) => one.id === judgement.id)}
          onUndo={() => undo(judgement)}
        />
      ),
    },
    { name: id, kind: "file-only", value: (judgement) => judgement.id },
  ];
}

/** What it was called, what it is now, and its first passage. */
function SideCell({ side: { name, things, evidence } }: { side: Judgement["a"] }) {
  const [passage] = evidence;
  return (
    <>
      {things.length === 0 ? (
        <bdi>{name}</bdi>
      ) : (
        things.map((thing) => (
          <p key={thing.id}>
            <ThingLink thing={thing} />
          </p>
        ))
      )}
      {passage !== undefined && (
        <p class="meta">
          <Link to={{ page: "article", id: passage.articleId, at: passage }}>
            <bdi>{passage.publisher ?? passage.articleTitle ?? text.article.noOutlet}</bdi>
          </Link>
        </p>
      )}
    </>
  );
}

type StateProps = {
  judgement: Judgement;
  /** The taking back of it, where one was begun here. */
  taking: Decision | undefined;
  onUndo: () => void;
};

function StateCell({ judgement, taking, onUndo }: StateProps) {
  const { progress, states, undo, notUndone } = text.curation;
  if (taking?.state === "undoing") return <>{progress.undoing}</>;
  if (judgement.state === "undone" || taking?.state === "undone") return <>{states.undone}</>;
  return (
    <>
      <p>{states[judgement.state]}</p>
      {taking?.failure != null && (
        <p role="alert">
          <bdi>{notUndone(taking.failure.detail)}</bdi>
        </p>
      )}
      <button
        type="button"
        class="button"
        aria-label={`${undo}: ${judgement.a.name} · ${judgement.b.name}`}
        onClick={onUndo}
      >
        {undo}
      </button>
    </>
  );
}
