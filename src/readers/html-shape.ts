/** How much a parser would have to build from a page. */
export type PageShape = {
  readonly elements: number;
  /** Characters that are written in code, as `&lt;`: each is a node of its own. */
  readonly references: number;
  /** The deepest nesting, or more where elements are left open. */
  readonly depth: number;
};

/** Elements that never hold others, or that end by themselves where the next of their kind begins. */
const UNNESTED = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot option".split(
    " ",
  ),
);

/** Counts the tags of a page in one pass, before a parser whose time grows with the square of the depth gets it. */
export function pageShape(html: string): PageShape {
  const open = new Map<string, number>();
  let [elements, level, depth] = [0, 0, 0];
  for (const { name, isClosing, isEmpty } of tags(html)) {
    const count = open.get(name) ?? 0;
    if (!isClosing) elements++;
    if (isClosing && count > 0) {
      open.set(name, count - 1);
      level--;
    } else if (!isClosing && !isEmpty && !UNNESTED.has(name)) {
      open.set(name, count + 1);
      level++;
      depth = Math.max(depth, level);
    }
  }
  return { elements, references: html.split("&").length - 1, depth };
}

/** Writes each `<` that begins no tag as `&lt;`: it is text to any browser, and the parser is slow at many of them. */
export function escapeStrayBrackets(html: string): string {
  return html.replace(/<(?![a-z/!?])/gi, "&lt;");
}

type Tag = { readonly name: string; readonly isClosing: boolean; readonly isEmpty: boolean };

function* tags(html: string): Generator<Tag> {
  const opening = /<(\/?)([a-z][\w:-]{0,63})/gi;
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const end = html.indexOf(">", opening.lastIndex);
    if (end === -1) return;
    yield {
      name: (match[2] ?? "").toLowerCase(),
      isClosing: match[1] === "/",
      isEmpty: html[end - 1] === "/",
    };
    opening.lastIndex = end;
  }
}
