const NEWS = [
  "The dam will be closed in May, the minister of water said on Monday. “We have no other choice,” Eva Lind told reporters.",
  "Residents fear that the valley will dry up. “Nobody asked us,” said Ruth Calloway, who has lived there for 40 years.",
  "According to the institute, the wall has lost a third of its strength; the ministry denied that and accused it of panic.",
].join("\n\n");

/** Texts of a length that grow in one respect without bound: news, and what an ill-meaning author might write. */
export const LONG_TEXTS: readonly (readonly [string, (length: number) => string])[] = [
  ["news", (length) => repeated(`${NEWS}\n\n`, length)],
  ["news without a line end", (length) => repeated(`${NEWS.replaceAll("\n\n", " ")} `, length)],
  ["quotation marks, straight", (length) => repeated('"', length)],
  ["quotation marks, opening", (length) => repeated("“", length)],
  ["quotation marks of all kinds", (length) => repeated("“”„‘’«»\"' ", length)],
  ["apostrophes", (length) => repeated("'", length)],
  ["opened by apostrophes", (length) => repeated(" 'a", length)],
  ["nested brackets", (length) => nested("(", ")", length)],
  ["nested marks", (length) => nested("“a ", " b”", length)],
  [
    "one endless sentence",
    (length) => repeated("the minister said that the mayor thinks ", length),
  ],
  ["one endless sentence with commas", (length) => repeated("he said, ", length)],
  ["one endless word", (length) => repeated("a", length)],
  ["one endless word beyond Latin-1", (length) => repeated("ж", length)],
  ["said said said", (length) => repeated("said ", length)],
  ["according to", (length) => repeated("according to ", length)],
  ["line ends", (length) => repeated("\n", length)],
  ["spaces", (length) => repeated(" ", length)],
  ["a word on each line", (length) => repeated("said\n", length)],
  ["lines with a speaker", (length) => repeated("Lind: No.\n", length)],
  ["posts", (length) => repeated("— Port (@port) May 3, 2023\n", length)],
  ["full stops", (length) => repeated(".", length)],
  ["dashes", (length) => repeated("— ", length)],
];

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function nested(opening: string, closing: string, length: number): string {
  const depth = Math.ceil(length / (opening.length + closing.length));
  return opening.repeat(depth) + closing.repeat(depth);
}
