/** Forms of an English verb other than its dictionary form. */
export type VerbForms = {
  readonly all: readonly string[];
  readonly participles: readonly string[];
};

/**
 * The forms of a verb by the rules of spelling ("deny" → "denies", "ban" → "banning"); `irregular` are the past forms
 * of one that is not regular, the participle last. A form too many does no harm.
 */
export function verbForms(verb: string, irregular: readonly string[] | undefined): VerbForms {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const isConsonantY = /[^aeiou]y$/.test(verb);
  const third = isConsonantY
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(verb) ? `${verb}${verb.at(-1)}` : null;
  const past = irregular ?? [
    isConsonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`,
    ...(doubled === null ? [] : [`${doubled}ed`]),
  ];
  const gerunds = [`${stem}ing`, ...(doubled === null ? [] : [`${doubled}ing`])];
  return { all: [verb, third, ...past, ...gerunds], participles: irregular?.slice(-1) ?? past };
}
