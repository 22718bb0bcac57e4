import { Link } from "../panels/link.tsx";
import type { CurationView } from "../state/route.ts";
import { text } from "../strings.ts";
import { History } from "./history.tsx";
import { Queue } from "./queue.tsx";
import { QueueTable } from "./queue-table.tsx";
import "../styles/curation.css";

const VIEWS: readonly CurationView[] = ["queue", "table", "history"];

/** What waits to be decided by a person, and what people decided. */
export function CurationPage({ view }: { view: CurationView }) {
  return (
    <>
      <div class="curation__head">
        <h1>{text.curation.title}</h1>
        <nav class="filter" aria-label={text.graph.view}>
          {VIEWS.map((one) => (
            <Link key={one} to={{ page: "curation", show: one }} current={one === view}>
              {text.curation.views[one]}
            </Link>
          ))}
        </nav>
      </div>
      <View view={view} />
    </>
  );
}

function View({ view }: { view: CurationView }) {
  switch (view) {
    case "queue":
      return <Queue />;
    case "table":
      return <QueueTable />;
    case "history":
      return <History />;
    default:
      return view satisfies never;
  }
}
