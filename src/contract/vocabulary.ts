const AGENT = ["id", "name", "aliases", "kind", "named", "description", "wikidata", "gazetteer"];

/** What a query can name: the labels of nodes and the types of relationships, each with its properties. */
export const GRAPH_VOCABULARY: {
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly relationships: Readonly<Record<string, readonly string[]>>;
} = {
  labels: {
    Article: ["id", "url", "title", "publisher", "publishedAt", "language", "text", "importedAt"],
    Quotation: [
      ...["id", "kind", "text", "start", "end", "spans", "prefix", "suffix", "articleId"],
      ...["cue", "cueStart", "cueEnd", "sourceText", "confidence", "method", "saidAt"],
    ],
    Statement: [
      ...["id", "text", "kind", "saidAt", "saidAtPrecision"],
      ...["quotationCount", "publisherCount"],
    ],
    Mention: ["id", "kind", "text", "start", "end", "articleId"],
    EventMention: [
      ...["id", "text", "start", "end", "articleId", "type", "mode", "status"],
      ...["date", "datePrecision", "count", "unit"],
    ],
    Agent: AGENT,
    Person: AGENT,
    Institution: AGENT,
    Group: AGENT,
    Event: [
      ...["id", "type", "mode", "title", "status", "date", "datePrecision"],
      ...["count", "unit", "place", "searchTerms"],
    ],
    Judgement: ["id", "verdict", "by", "at", "reason", "revokedAt", "anchored", "names"],
    Run: ["id", "startedAt", "finishedAt", "extractorVersion", "articles", "failures"],
  },
  relationships: {
    IN: [],
    PUBLISHED_BY: [],
    ATTRIBUTED_TO: ["confidence", "method", "rank"],
    SOURCE: [],
    VIA: ["role", "evidence"],
    ADDRESSED_TO: ["evidence"],
    REPORTS: ["score", "reasons"],
    ABOUT: ["basis", "confidence", "reasons", "start", "end", "evidence"],
    REFERS_TO: ["confidence", "method", "reasons"],
    MAYBE_SAME: ["score", "reasons"],
    SAID: ["confidence", "evidence"],
    MENTIONS: ["evidence"],
    RESPONDS_TO: ["kind", "confidence", "evidence"],
    AFFILIATED_WITH: ["role", "firstSeen", "lastSeen", "evidence"],
    ACTOR: ["evidence"],
    RECIPIENT: ["evidence"],
    PART_OF: ["evidence"],
    NEAR_DUPLICATE_OF: ["similarity"],
    CONCERNS: ["side"],
  },
};
