import type { Passage } from "../../../src/contract/things.ts";
import { text } from "../strings.ts";
import { readableDate } from "./dates.ts";
import { Link, ThingLink } from "./link.tsx";

type LineProps = Pick<Passage, "articleId" | "articleTitle" | "start" | "end" | "publishedAt"> & {
  readonly publisher: string | null;
  readonly via: Passage["via"];
};

/** Where a statement stands: outlet, way, and the link to its words in the article. */
export function PassageLine(props: LineProps) {
  const { articleId, articleTitle, start, end, publisher, publishedAt, via } = props;
  return (
    <li class="passage">
      <Link to={{ page: "article", id: articleId, at: { start, end } }} class="passage__link">
        <bdi>{publisher ?? articleTitle ?? text.article.noOutlet}</bdi>
        {publishedAt !== null && <span class="passage__date">{readableDate(publishedAt)}</span>}
        <span class="passage__read">{text.statement.read}</span>
      </Link>
      {via.length > 0 && (
        <span class="passage__via">
          {via.map(({ role, ...thing }) => (
            <span key={`${role} ${thing.id}`}>
              {text.via[role]} <ThingLink thing={thing} icon={false} />
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
