import { type Command, STORE_OPTION } from "../command.ts";
import { fillStore } from "../fill-store.ts";
import { chooseStore } from "../store-choice.ts";
import { UsageError } from "../usage-error.ts";

export const copyCommand: Command = {
  name: "copy",
  operands: "TARGET",
  summary: "copy a store to another one, also of the other engine",
  description:
    "Fills an empty store with all that this one holds; afterwards both have the same canonical export. Do not import meanwhile.",
  options: [STORE_OPTION],
  examples: [
    "whosaid copy neo4j://127.0.0.1",
    "whosaid copy file:graph.whosaid --store bolt://graph",
  ],
  run: async ({ operands: [target, ...rest], option }, context) => {
    if (target === undefined || rest.length > 0) {
      throw new UsageError("name one store to copy to: whosaid copy TARGET");
    }
    const location = chooseStore(target, context.settings);
    const session = await context.openSession(option("store"));
    try {
      await fillStore(session.export("records"), location, context);
    } finally {
      await session.close();
    }
    return 0;
  },
};
