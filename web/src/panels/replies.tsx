import type { Statement } from "../../../src/contract/things.ts";
import { text } from "../strings.ts";
import { KindIcon } from "./kind-icon.tsx";
import { Link, routeOf } from "./link.tsx";

/** What a statement answers, and what answers it, each with the passage that shows it. */
export function Replies({ statement }: { statement: Statement }) {
  const { respondsTo, responses } = statement;
  if (respondsTo.length === 0 && responses.length === 0) {
    return <p class="meta">{text.variants.answersNothing}</p>;
  }
  return (
    <>
      <Side title={text.statement.respondsTo} answers={respondsTo} />
      <Side title={text.statement.responses} answers={responses} />
    </>
  );
}

function Side({ title, answers }: { title: string; answers: Statement["responses"] }) {
  if (answers.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="list replies" data-list>
        {answers.map(({ id, kind, label, detail, response, evidence }) => (
          <li key={id}>
            <Link to={routeOf(id)} item class="replies__link">
              <KindIcon kind={kind} />
              <span class="badge">{text.responses[response] ?? response}</span>
              <bdi class="replies__words">{label}</bdi>
            </Link>
            <p class="meta">
              {kind === "statement" && detail !== null && <bdi>{text.variants.saidBy(detail)}</bdi>}
              {evidence.slice(0, 1).map(({ articleId, start, end, publisher }) => (
                <span key={articleId}>
                  {" · "}
                  <Link to={{ page: "article", id: articleId, at: { start, end } }}>
                    {text.statement.read}
                    {publisher !== null && <bdi class="visually-hidden"> {publisher}</bdi>}
                  </Link>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
