import type { ReferenceText } from "../../src/training/reference-lessons.ts";
import type { ReferenceTeacher } from "../../src/training/reference-teacher.ts";
import { affairsOf } from "../support/affairs.ts";

/** The articles of each open affair, which tell who speaks. */
export function toldByAffairs({ readTold }: ReferenceTeacher): ReferenceText[][] {
  return affairsOf("open").map(({ agents, articles }) =>
    articles.map(({ article, quotes }) => readTold({ text: article.text, agents, quotes })),
  );
}
