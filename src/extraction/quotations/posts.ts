import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";

const MONTH =
  "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
/** `January 26, 2022` or `26 January 2022`. */
const DATE = `(?:${MONTH}\\s+(\\d{1,2}),?\\s+(\\d{4})|(\\d{1,2})\\s+${MONTH},?\\s+(\\d{4}))`;
/** `@name` or `@name@host.example`. */
const HANDLE = "(@\\w{1,30}(?:@[\\w.-]{3,60})?)";
/** `— Russian Embassy in USA 🇷🇺 (@RusEmbUSA) January 26, 2022`, at the end of a paragraph. */
const SIGNATURE = new RegExp(
  `(?:—|–|--|―)\\s*([^—–―()\\n]{1,80}?)\\s*\\(${HANDLE}\\)\\s+${DATE}\\s*$`,
  "u",
);
/** `Tom Reyes @tomreyes · Jan 12, 2023`, alone on its line above the post. */
const HEADING = new RegExp(
  `^\\s*([^@()\\n]{1,80}?)\\s*\\(?${HANDLE}\\)?\\s*[·•|]\\s*(?:${DATE}|${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s?[hmd])\\s*$`,
  "u",
);
/** `#Antonov: Today …`, `FM #Kallas: …`, after no more than an emoji. */
const HASHTAG =
  /^[^\p{L}\p{N}#@]{0,12}((?:\p{Lu}[\p{L}.]{0,15}\s){0,2}#\p{L}[\p{L}\p{N}_]{1,40}):\s+(?=\S)/u;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Paragraphs of links and emoji between a post and its signature. */
const MAX_DISTANCE = 6;

/** Posts that are shown with their account: the author named by hashtag, or the account itself. */
export function findPosts({ text, paragraphs }: AnalysedText): QuotationCandidate[] {
  const taken = new Set<number>();
  return paragraphs.flatMap((paragraph, index) => {
    const account = signatureAt(text, paragraph) ?? headingAt(text, paragraph);
    if (account === null) return [];
    const post = account.isHeading
      ? postAfter(text, paragraphs, index)
      : postBefore(text, paragraphs, index, account.start, taken);
    if (post === null) return [];
    taken.add(post.paragraph);
    return [postedBy(account, post)];
  });
}

function postedBy({ name, handle, date }: Account, { span, author }: Post): QuotationCandidate {
  return {
    kind: "direct",
    spans: [span],
    cue: null,
    source: author ?? name,
    conduits: author === null ? [] : [{ span: handle, role: "posted" }],
    addressee: null,
    saidAt: date,
    method: "post",
    confidence: 0.95,
    sourceConfidence: 0.95,
  };
}

const MAX_SIGNATURE = 200;

type Account = {
  readonly start: number;
  readonly name: TextSpan;
  readonly handle: TextSpan;
  readonly date: string | null;
  readonly isHeading: boolean;
};

function signatureAt(text: string, { start, end }: TextSpan): Account | null {
  const from = Math.max(start, end - MAX_SIGNATURE);
  const match = SIGNATURE.exec(text.slice(from, end));
  return match === null ? null : accountOf(match, from + match.index, false);
}

function headingAt(text: string, { start, end }: TextSpan): Account | null {
  if (end - start > MAX_SIGNATURE) return null;
  const match = HEADING.exec(text.slice(start, end));
  return match === null ? null : accountOf(match, start, true);
}

function accountOf(match: RegExpExecArray, start: number, isHeading: boolean): Account {
  const [whole, name = "", handle = "", month, day, year, dayFirst, itsMonth, itsYear] = match;
  const nameStart = start + whole.indexOf(name);
  const handleStart = start + whole.indexOf(handle);
  const plainName = name.replace(/[^\p{L}\p{N}.)]+$/u, "");
  const handleSpan = { start: handleStart, end: handleStart + handle.length };
  return {
    start,
    // A name of emoji only is none.
    name: plainName === "" ? handleSpan : { start: nameStart, end: nameStart + plainName.length },
    handle: handleSpan,
    date: isoDate(year ?? itsYear, month ?? itsMonth, day ?? dayFirst),
    isHeading,
  };
}

function isoDate(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const nth = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
  return `${year}-${nth}-${day.padStart(2, "0")}`;
}

type Post = {
  readonly span: TextSpan;
  readonly author: TextSpan | null;
  readonly paragraph: number;
};

/** The words before the signature: in its own paragraph, else in one above with only links and emoji between. */
function postBefore(
  text: string,
  paragraphs: readonly TextSpan[],
  signed: number,
  signatureStart: number,
  taken: ReadonlySet<number>,
): Post | null {
  for (let index = signed; index >= 0 && index >= signed - MAX_DISTANCE; index--) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || taken.has(index)) return null;
    const end = index === signed ? signatureStart : paragraph.end;
    const post = postIn(text, { start: paragraph.start, end }, index);
    if (post !== null) return post;
  }
  return null;
}

function postAfter(text: string, paragraphs: readonly TextSpan[], heading: number): Post | null {
  const paragraph = paragraphs[heading + 1];
  return paragraph === undefined ? null : postIn(text, paragraph, heading + 1);
}

function postIn(text: string, { start, end }: TextSpan, paragraph: number): Post | null {
  const match = HASHTAG.exec(text.slice(start, end));
  const span = withoutLinks(text, { start: start + (match?.[0].length ?? 0), end });
  if (span === null) return null;
  const [whole = "", name = ""] = match ?? [];
  const nameStart = start + whole.indexOf(name);
  const author = name === "" ? null : { start: nameStart, end: nameStart + name.length };
  return { span: withoutMarks(text, span), author, paragraph };
}

/** The post's words without the links and emoji at its ends; null where nothing is left. */
function withoutLinks(text: string, { start, end }: TextSpan): TextSpan | null {
  const words = text.slice(start, end);
  const tail =
    /(?:\s|https?:\/\/\S{1,200}|pic\.twitter\.com\/\S{1,60}|[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{FE0F}\u{200D}])+$/u;
  const cut = words.slice(-MAX_TAIL).replace(tail, "");
  const kept = words.length <= MAX_TAIL ? cut : words.slice(0, -MAX_TAIL) + cut;
  const lead = /^[^\p{L}\p{N}"“‘'«@#([]*/u.exec(kept.slice(0, 64))?.[0].length ?? 0;
  const isMarked = /\p{L}/u.test(kept);
  return isMarked ? { start: start + lead, end: start + kept.length } : null;
}

const MAX_TAIL = 400;

/** A post that is printed in quotation marks, with none in it. */
function withoutMarks(text: string, { start, end }: TextSpan): TextSpan {
  const isQuoted = /^(?:“[^“”]*”|"[^"]*"|«[^«»]*»)$/.test(text.slice(start, end));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
