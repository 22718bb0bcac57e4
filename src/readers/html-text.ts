import type { PageNode } from "./page-dom.ts";

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA".split(" "),
);
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);

/** The words of an element: paragraphs with a blank line between them, lines as `<br>` cuts them; and how many characters of it are links. */
export function pageParagraphs(root: PageNode): { readonly text: string; readonly linked: number } {
  const paragraphs: string[] = [];
  let paragraph = "";
  let linked = 0;
  let [links, preformatted] = [0, 0];
  const finish = (): void => {
    if (paragraph.trim() !== "") paragraphs.push(paragraph);
    paragraph = "";
  };
  visit(root, {
    text: (words) => {
      if (links > 0) linked += words.trim().length;
      paragraph += preformatted > 0 ? words : words.replace(/[ \t\n\r\f]+/g, " ");
    },
    enter: (name) => {
      if (name === "A") links++;
      if (name === "PRE") preformatted++;
      if (name === "BR") paragraph += "\n";
      else if (!INLINE.has(name)) finish();
    },
    leave: (name) => {
      if (name === "A") links--;
      if (name === "PRE") preformatted--;
      if (name !== "BR" && !INLINE.has(name)) finish();
    },
  });
  finish();
  return { text: paragraphs.map(tidy).join("\n\n"), linked };
}

/** No spaces at the ends of lines, which come from the layout of the source. */
function tidy(paragraph: string): string {
  return paragraph
    .split("\n")
    .map((line) => line.replace(/^[ \t\r\f]+|[ \t\r\f]+$/g, ""))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

type Visitor = {
  readonly text: (words: string) => void;
  readonly enter: (name: string) => void;
  readonly leave: (name: string) => void;
};

const [ELEMENT_NODE, TEXT_NODE] = [1, 3];

/** In document order, without recursion: a page may nest as deep as it likes. */
function visit(root: PageNode, visitor: Visitor): void {
  let node: PageNode | null = root;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT_NODE) visitor.text(node.textContent ?? "");
    if (node.nodeType === ELEMENT_NODE && !SKIPPED.has(name)) {
      visitor.enter(name);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      visitor.leave(name);
    }
    node = nextAfter(node, root, visitor);
  }
}

/** What follows a node with all that is in it; leaves the elements that end here. */
function nextAfter(last: PageNode, root: PageNode, visitor: Visitor): PageNode | null {
  let node = last;
  while (node !== root) {
    if (node.nextSibling !== null) return node.nextSibling;
    if (node.parentNode === null) return null;
    node = node.parentNode;
    visitor.leave(node.nodeName.toUpperCase());
  }
  return null;
}
