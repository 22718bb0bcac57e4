/**
 * PLOVER 2.0 event types and their modes (Open Event Data Alliance, "PLOVER: Political Language
 * Ontology for Verifiable Event Records", codebook 2.0).
 */
export const PLOVER_MODES = {
  AGREE: [],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  REJECT: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    "seize",
    "restrict",
    "censor",
    "curfew",
    "martial-law",
    "arrest",
    "deport",
    "withhold",
    "misinformation",
    "cyber",
  ],
  ASSAULT: [
    "abduct",
    "beat",
    "torture",
    "sexual",
    "targeted",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "unconventional",
  ],
} as const satisfies Record<string, readonly string[]>;

export type PloverType = keyof typeof PLOVER_MODES;
export type PloverMode = (typeof PLOVER_MODES)[PloverType][number];

export const PLOVER_TYPES = Object.keys(PLOVER_MODES) as readonly PloverType[];
