import { articleEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { readableDate } from "./dates.ts";
import { Explore } from "./explore.tsx";
import { Fact, Facts } from "./facts.tsx";
import { Link, ThingLink } from "./link.tsx";
import { PanelHead } from "./panel-head.tsx";
import { PassageLine } from "./passage-line.tsx";
import { Await, Empty } from "./states.tsx";

/** An article as a node of the graph: where it appeared and what it quotes; reading it is a page of its own. */
export function ArticlePanel({ id }: { id: string }) {
  return (
    <Await endpoint={articleEndpoint(id)}>
      {({ title, publisher, publishedAt, quotationList }) => (
        <>
          <PanelHead kind="article" title={title ?? id} />
          <Facts>
            {publisher !== null && (
              <Fact name={text.relations.PUBLISHED_BY.out}>
                <ThingLink thing={publisher} />
              </Fact>
            )}
            {publishedAt !== null && (
              <Fact name={text.event.when}>{readableDate(publishedAt)}</Fact>
            )}
          </Facts>
          <p>
            <Link to={{ page: "article", id, at: null }} class="button button--strong">
              {text.statement.read}
            </Link>
          </p>
          <Explore id={id} />
          <section class="panel__section">
            <h2>{text.article.inThis}</h2>
            {quotationList.length === 0 && <Empty title={text.article.none} />}
            {quotationList.map((quotation) => (
              <article key={quotation.id} class="statement">
                <blockquote class={`words words--${quotation.kind}`}>
                  <bdi>{quotation.text}</bdi>
                </blockquote>
                <ul class="passages">
                  <PassageLine {...quotation.evidence} via={quotation.via} />
                </ul>
              </article>
            ))}
          </section>
        </>
      )}
    </Await>
  );
}
