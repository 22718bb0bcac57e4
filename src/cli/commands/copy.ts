import { isDeepStrictEqual } from "node:util";
import { type Command, STORE_OPTION } from "../command.ts";
import { EXCERPTS_OPTION, excerptLength } from "../excerpt-length.ts";
import { fillStore } from "../fill-store.ts";
import { chooseStore } from "../store-choice.ts";
import { UsageError } from "../usage-error.ts";

export const copyCommand: Command = {
  name: "copy",
  operands: "TARGET",
  summary: "copy a store to another one, also of the other engine",
  description: [
    "Fills an empty store with all that this one holds; afterwards both have the same canonical export. Do not import meanwhile.",
    "With --excerpts the copy holds no article, but excerpts: quotations, what tells of actions, names, and some words around them.",
    "It is for who may not republish articles, and is not changed: make it anew after an import. Judgements are not in it.",
  ].join("\n"),
  options: [EXCERPTS_OPTION, STORE_OPTION],
  examples: [
    "whosaid copy neo4j://127.0.0.1",
    "whosaid copy file:public.whosaid --excerpts 300",
    "whosaid copy file:graph.whosaid --store bolt://graph",
  ],
  run: async ({ operands: [target, ...rest], option }, context) => {
    if (target === undefined || rest.length > 0) {
      throw new UsageError("name one store to copy to: whosaid copy TARGET");
    }
    const location = chooseStore(target, context.settings);
    const source = chooseStore(option("store"), context.settings);
    if (isDeepStrictEqual(location, source)) {
      throw new UsageError(
        "a store is not copied to itself; name another one: whosaid copy TARGET",
      );
    }
    const most = excerptLength(option("excerpts"));
    const session = await context.openSession(option("store"));
    try {
      const records = most === null ? session.export("records") : session.excerpts(most);
      await context.output.write(`${await fillStore(records, location, context)}\n`);
    } finally {
      await session.close();
    }
    return 0;
  },
};
