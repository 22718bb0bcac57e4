import type { Judgement, JudgementRequest } from "../../contract/judgements.ts";
import {
  type Command,
  type Context,
  type ExitCode,
  FORMAT_OPTION,
  type Given,
  oneOf,
  STORE_OPTION,
} from "../command.ts";
import { printRows, ROW_FORMATS } from "../print-rows.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export const judgeCommand: Command = {
  name: "judge",
  operands:
    "same|different|unsure A B  |  speaker QUOTATION AGENT  |  event QUOTATION EVENT  |  undo ID  |  list",
  summary: "correct the graph for good: what is one, who said it, what it is about",
  description: [
    "Keeps what you decide, with your name and the time. A judgement outlives every import: it is held by the words of the",
    "articles, and waits where these are gone. Of two that contradict each other the later one holds.",
    "",
    "  same, different, unsure  two agents, two events or two statements, by their ids; a single mention, event mention or",
    "                           quotation where only that passage is meant (this is how to part what is one now)",
    "  speaker                  who said a quotation, or all of a statement",
    "  event                    what a quotation, or all of a statement, is about",
    "  undo                     takes a judgement back",
    "  list                     shows all of them, the latest first",
    "",
    "whosaid query curation-queue shows what to judge first.",
  ].join("\n"),
  options: [
    { name: "reason", value: "WORDS", description: "why" },
    {
      name: "by",
      value: "NAME",
      description: "who decides; the name of your account unless given",
    },
    FORMAT_OPTION,
    STORE_OPTION,
  ],
  examples: [
    'whosaid judge different agent-0b5fc8ac63a2b35ec9ae agent-91d6e0f7a3c24b1870dd --reason "father and son"',
    "whosaid judge speaker quotation-5e0c1d2f3a4b59687786 agent-russia",
    "whosaid judge undo judgement-3f1b6a59c8d2e4f7a0b1",
    "whosaid judge list",
  ],
  run: async (given, context) => {
    const ask = questionOf(given, context);
    const session = await context.openSession(given.option("store"));
    try {
      return await ask(session);
    } finally {
      await session.close();
    }
  },
};

type Ask = (session: Session) => Promise<ExitCode>;

function questionOf({ operands: [what, ...ids], option }: Given, context: Context): Ask {
  switch (what) {
    case "same":
    case "different":
    case "unsure":
      return judging(what, pairOf(ids, `${what} A B`), option, context);
    case "speaker":
      return judging(what, pairOf(ids, "speaker QUOTATION AGENT"), option, context);
    case "event":
      return judging(what, pairOf(ids, "event QUOTATION EVENT"), option, context);
    case "undo":
      return undoing(ids, context);
    case "list":
      return listing(ids, option("format"), context);
    default:
      throw new UsageError(
        "say what to judge: same, different, unsure, speaker, event, undo or list; see whosaid judge --help",
      );
  }
}

function pairOf(ids: readonly string[], usage: string): readonly [string, string] {
  const [a, b] = ids;
  if (a === undefined || b === undefined || ids.length > 2)
    throw new UsageError(`name two ids: whosaid judge ${usage}`);
  return [a, b];
}

function judging(
  verdict: JudgementRequest["verdict"],
  [a, b]: readonly [string, string],
  option: Given["option"],
  context: Context,
): Ask {
  const by = option("by") || context.settings.user;
  return async (session) => {
    const made = await session.judge({ verdict, a, b, by, reason: option("reason") ?? null });
    context.note(inWords(made));
    await context.output.write(`${made.id}\n`);
    return 0;
  };
}

function undoing(ids: readonly string[], context: Context): Ask {
  const [id] = ids;
  if (id === undefined || ids.length > 1)
    throw new UsageError(
      "name one judgement: whosaid judge undo ID; whosaid judge list shows them",
    );
  return async (session) => {
    const undone = await session.undo(id);
    context.note(`undone: ${inWords(undone)}`);
    await context.output.write(`${undone.id}\n`);
    return 0;
  };
}

function listing(ids: readonly string[], format: string | undefined, context: Context): Ask {
  if (ids.length > 0) throw new UsageError("judge list takes no operand");
  const chosen = oneOf(format, ROW_FORMATS, "format", "table");
  return async (session) => {
    await printRows(await session.query("judgements", {}), chosen, context.output);
    return 0;
  };
}

const WORDS: Readonly<Record<Judgement["verdict"], string>> = {
  same: "is the same as",
  different: "is not",
  unsure: "may or may not be",
  speaker: "was said by",
  event: "is about",
};

function inWords({ verdict, a, b, by }: Judgement): string {
  return `“${a.name}” ${WORDS[verdict]} “${b.name}”, judged by ${by}`;
}
