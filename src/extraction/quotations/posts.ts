import type { QuotationCandidate } from "../../domain/candidates.ts";
import type { TextSpan } from "../../domain/text-span.ts";
import type { AnalysedText } from "../analyse.ts";

/** `— Russian Embassy in USA 🇷🇺 (@RusEmbUSA) January 26, 2022`, at the end of a paragraph. */
const SIGNATURE =
  /(?:—|–|--)\s*([^—–()\n]{1,80}?)\s*\((@\w{1,30})\)\s+(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2}),\s+(\d{4})\s*$/u;
/** `#Antonov: Today …`, after no more than an emoji. */
const HASHTAG = /^[^\p{L}\p{N}#@]{0,12}(#\p{L}[\p{L}\p{N}_]{1,40}):\s+(?=\S)/u;
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
/** Paragraphs of links and emoji between a post and its signature. */
const MAX_DISTANCE = 6;

/** Posts that are shown with their account: the author named by hashtag, or the account itself. */
export function findPosts({ text, paragraphs }: AnalysedText): QuotationCandidate[] {
  const posts: QuotationCandidate[] = [];
  const taken = new Set<number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = text.slice(paragraph.start, paragraph.end);
    const signature = SIGNATURE.exec(line.slice(-MAX_SIGNATURE));
    if (signature === null) continue;
    const at = paragraph.end - line.slice(-MAX_SIGNATURE).length + signature.index;
    const account = signatureOf(signature, at);
    const post = postBefore(text, paragraphs, index, at, taken);
    if (post === null) continue;
    taken.add(post.paragraph);
    posts.push({
      kind: "direct",
      spans: [post.span],
      cue: null,
      source: post.author ?? account.name,
      conduits: post.author === null ? [] : [{ span: account.handle, role: "posted" }],
      addressee: null,
      saidAt: account.date,
      method: "post",
      confidence: 0.95,
      sourceConfidence: 0.95,
    });
  }
  return posts;
}

const MAX_SIGNATURE = 200;

function signatureOf(
  match: RegExpExecArray,
  at: number,
): { name: TextSpan; handle: TextSpan; date: string } {
  const [whole, name = "", handle = "", month = "", day = "", year = ""] = match;
  const nameStart = at + whole.indexOf(name);
  const handleStart = at + whole.indexOf(handle);
  const nth = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
  const plainName = name.replace(/[^\p{L}\p{N}.)]+$/u, "");
  return {
    name: { start: nameStart, end: nameStart + plainName.length },
    handle: { start: handleStart, end: handleStart + handle.length },
    date: `${year}-${nth}-${day.padStart(2, "0")}`,
  };
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
    const line = text.slice(paragraph.start, end);
    const author = HASHTAG.exec(line);
    const start = paragraph.start + (author?.[0].length ?? 0);
    const span = withoutLinks(text, { start, end });
    if (span === null) continue;
    const authorStart = paragraph.start + (author === null ? 0 : author[0].indexOf("#"));
    const authorSpan =
      author === null ? null : { start: authorStart, end: authorStart + (author[1] ?? "").length };
    return { span, author: authorSpan, paragraph: index };
  }
  return null;
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
