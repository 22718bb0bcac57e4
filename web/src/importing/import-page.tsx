import { text } from "../strings.ts";
import { DropArea } from "./drop-area.tsx";
import { JobList } from "./job-list.tsx";
import { PasteForm } from "./paste-form.tsx";
import "../styles/import.css";

/** Takes articles into the graph: files that are dropped or chosen, a text that is pasted; and says what was found in them. */
export function ImportPage() {
  return (
    <>
      <h1>{text.import.title}</h1>
      <p class="import__lead">{text.import.lead}</p>
      <div class="import__ways">
        <DropArea />
        <PasteForm />
      </div>
      <JobList />
    </>
  );
}
