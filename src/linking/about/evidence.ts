/**
 * What can tie a quotation to an event. Each is 0 where it does not hold and 1 where it does, or a share between; how
 * much each weighs is data (`seeds/lexicon/about.json`). The words are what a person reads as the reason.
 */
export const EVIDENCE = {
  // In the words of the quotation.
  told: "its words tell of it",
  toldAsPossible: "its words tell of it as something that may be",
  toldAsTalk: "its words name it",
  pointed: "its words point to it",
  sameCount: "it gives the same number of the same",
  sameNumber: "it gives the same number",
  sameNumberBeside: "its number is named beside it",
  sameWords: "it uses words with which it is told",
  namesActor: "it names who acted",
  namesRecipient: "it names who was acted upon",
  tellsOther: "its words tell of something else",
  topic: "it uses words that go with such actions",
  topicOfOther: "it uses words that go with another action",
  // In the sentence around it.
  beforeInSentence: "told in the same sentence, before it",
  afterInSentence: "told in the same sentence, after it",
  underCue: "what the words that report it are about",
  otherInSentence: "its sentence tells of something else",
  // In the sentences around it.
  last: "the last thing told before it",
  lastMainly: "what the last thing told is mainly about",
  lastNear: "told in the sentence before",
  lastInParagraph: "told before it in the paragraph",
  before: "told in the three sentences before",
  after: "told in the sentence after",
  paragraph: "told in the same paragraph",
  otherNearer: "something else was told since",
  otherInParagraph: "its paragraph tells of something else",
  newMatter: "something was said since that no known action stands for",
  far: "told many sentences before",
  // In what the same speaker says beside it.
  besideTold: "the speaker tells of it in the same breath",
  besideAround: "told around other words of the same speaker",
  besideOther: "the speaker tells of something else in the same breath",
  // In the article as a whole.
  main: "what the article tells most of",
  lead: "what the article begins with",
  leadFirst: "the first thing that the article tells",
  title: "in the headline",
  share: "told often",
  // Who speaks.
  speakerActed: "the speaker acted, or speaks for who did",
  speakerSuffered: "the speaker was acted upon, or speaks for who was",
  speakerElsewhere: "the speaker has a part in something else that is told",
  speakerBeside: "told together with the speaker",
  // What tells it from others of its kind.
  speakerOfThis: "of several such actions the one in which the speaker has a part",
  namesOnlyThis: "of several such actions the one whose parties are named beside it",
  namesOnlyOther: "parties of another such action are named beside it",
  // What kind of event it is.
  talk: "a matter of talking",
  reaction: "itself said of something else",
  clear: "told clearly",
  unreal: "it did not happen, or may not",
} as const;

export type EvidenceName = keyof typeof EVIDENCE;
export const EVIDENCE_NAMES = Object.keys(EVIDENCE) as readonly EvidenceName[];

/** How much of each there is; what is missing is 0. */
export type Evidence = Partial<Record<EvidenceName, number>>;

/** What each kind of evidence adds to the score of an event. */
export type AboutWeights = {
  /** The score of being about none of the events. */
  readonly none: number;
  readonly weights: Readonly<Record<EvidenceName, number>>;
  /** What it adds to have more of each than any other event has. */
  readonly margins: Readonly<Record<EvidenceName, number>>;
  /** The part of the likeliest event's probability that another one must have, to be tied to the quotation too. */
  readonly share: number;
};

/** The evidence of what holds or does not. */
export function flag(holds: boolean): number {
  return holds ? 1 : 0;
}
