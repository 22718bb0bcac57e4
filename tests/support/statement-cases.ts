import { readFileSync } from "node:fs";
import type { StatementItem } from "../../src/domain/link-items.ts";
import { overlaps, type TextSpan } from "../../src/domain/text-span.ts";
import { cluster } from "../../src/linking/across/cluster.ts";
import { statementKeys, statementRules } from "../../src/linking/across/same-statement.ts";
import { speakerKey, statementProfile } from "../../src/linking/across/statement-profile.ts";
import { read, resources } from "./reading.ts";

type Side = {
  readonly publishedAt: string;
  readonly sentences: string;
  readonly passages: readonly string[];
};
export type StatementCase = {
  readonly phenomenon: string;
  readonly a: Side;
  readonly b: Side;
  readonly verdict: "same" | "different";
  readonly frozen?: boolean;
};

export function statementCases(): StatementCase[] {
  const file = new URL("../cases/linking/statements.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as StatementCase[];
}

/** What linking says of two quotations, given their passages; who said them is read from the sentences. */
function linked(one: StatementCase): "same" | "different" {
  const items = itemsOf(one);
  return cluster(items, statementRules(resources.graph.meanings)).clusters.length === 1
    ? "same"
    : "different";
}

function itemsOf({ a, b }: StatementCase): StatementItem[] {
  return [item("a", a), item("b", b)];
}

function item(id: string, { publishedAt, sentences, passages }: Side): StatementItem {
  const spans = passages.map((words): TextSpan => {
    const start = sentences.indexOf(words);
    return { start, end: start + words.length };
  });
  const isDirect = spans.every(({ start }) => /["“‘']/.test(sentences[start - 1] ?? ""));
  const { quotations, agents } = read(sentences, { id, publishedAt });
  const heard = quotations.find((quotation) => spans.some((span) => overlaps(quotation, span)));
  const speaker = agents.find((agent) => agent.id === heard?.attributions[0]?.agent);
  const profile = statementProfile(
    {
      kind: isDirect ? "direct" : "indirect",
      text: passages.join(" … "),
      date: heard?.saidAt ?? publishedAt,
      cue: heard?.cue == null ? null : sentences.slice(heard.cue.start, heard.cue.end),
    },
    speaker === undefined ? null : speakerKey(speaker.profile),
    resources.graph,
  );
  return { id, articleId: id, profile, ...statementKeys(profile) };
}

export type PairScore = {
  readonly precision: number;
  readonly recall: number;
  /** "joined: …" for pairs that are wrongly one, "missed: …" for those that are wrongly two. */
  readonly wrong: readonly string[];
};

/** Precision and recall of "same" over pairs of quotations. */
export function scorePairs(cases: readonly StatementCase[]): PairScore {
  return scoreOf(cases, linked);
}

/** Precision and recall of "same" over pairs, as they are answered. */
export function scoreOf(
  cases: readonly StatementCase[],
  answer: (one: StatementCase) => "same" | "different",
): PairScore {
  const answers = cases.map((one) => ({ one, is: answer(one) }));
  const joined = answers.filter(({ is }) => is === "same");
  const right = joined.filter(({ one }) => one.verdict === "same");
  const same = cases.filter(({ verdict }) => verdict === "same");
  return {
    precision: right.length / joined.length,
    recall: right.length / same.length,
    wrong: answers.flatMap(({ one, is }) =>
      is === one.verdict
        ? []
        : [
            `${is === "same" ? "joined" : "missed"}, ${one.phenomenon}: ${one.a.passages.join(" … ")} | ${one.b.passages.join(" … ")}`,
          ],
    ),
  };
}
