import type { Article } from "../../src/domain/article.ts";
import { generatedArticles, type Pattern } from "../bench/generated-articles.ts";

/** Short, so that a round is spent on writing; with what several articles have in common, so that each changes what others left. */
const PATTERNS: readonly Pattern[] = [
  {
    names: ["Anna Holm"],
    text: "Denmark expelled 12 Russian diplomats on March 4. “We will close the consulate in Aarhus before the end of June,” said Anna Holm, the minister. Holm added that nobody would lose a pension.",
  },
  {
    names: ["Peter Lund", "Anna Holm"],
    text: "“The ministry regrets the decision, which it calls unfounded and late,” Peter Lund told the Harbour Courier about the expulsion of 12 diplomats. According to Anna Holm, the order stands.",
  },
  {
    names: ["Vera Olsen"],
    text: "Russia summoned the ambassador of Denmark on March 9. The Russian foreign ministry said that it would answer in kind. “We expect an explanation from Copenhagen this week,” said its spokeswoman, Vera Olsen.",
  },
];
const PER_DAY = 4;

/** So many articles to import while being killed; they follow from their number alone. */
export function soakedArticles(count: number): Article[] {
  const articles: Article[] = [];
  for (const article of generatedArticles(PATTERNS, PER_DAY)) {
    if (articles.length === count) break;
    articles.push(article);
  }
  return articles;
}
