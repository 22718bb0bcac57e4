/** The labels and relationship types of the graph: closed lists, see README.md, "The model". */
export const NODE_LABELS = [
  "Article",
  "Quotation",
  "Statement",
  "Mention",
  "EventMention",
  "Agent",
  "Event",
  "Key",
  "Judgement",
  "Run",
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

export const AGENT_LABELS = ["Person", "Institution", "Group"] as const;
export type AgentLabel = (typeof AGENT_LABELS)[number];

/** Relationship type → which labels it joins. A type may join several pairs. */
export const RELATIONSHIPS = {
  IN: [
    ["Quotation", "Article"],
    ["Mention", "Article"],
    ["EventMention", "Article"],
  ],
  PUBLISHED_BY: [["Article", "Agent"]],
  ATTRIBUTED_TO: [["Quotation", "Agent"]],
  SOURCE: [["Quotation", "Mention"]],
  VIA: [["Quotation", "Agent"]],
  ADDRESSED_TO: [["Quotation", "Agent"]],
  REPORTS: [["Quotation", "Statement"]],
  ABOUT: [
    ["Quotation", "Event"],
    ["Statement", "Event"],
  ],
  REFERS_TO: [
    ["Mention", "Agent"],
    ["EventMention", "Event"],
  ],
  MAYBE_SAME: [
    ["Agent", "Agent"],
    ["Event", "Event"],
    ["Statement", "Statement"],
  ],
  SAID: [["Agent", "Statement"]],
  MENTIONS: [["Statement", "Agent"]],
  RESPONDS_TO: [
    ["Statement", "Statement"],
    ["Statement", "Event"],
  ],
  AFFILIATED_WITH: [["Agent", "Agent"]],
  ACTOR: [["Event", "Agent"]],
  RECIPIENT: [["Event", "Agent"]],
  PART_OF: [["Event", "Event"]],
  NEAR_DUPLICATE_OF: [["Article", "Article"]],
  CONCERNS: [
    ["Judgement", "Quotation"],
    ["Judgement", "Mention"],
    ["Judgement", "EventMention"],
  ],
  HAS_KEY: [
    ["Mention", "Key"],
    ["EventMention", "Key"],
    ["Quotation", "Key"],
    ["Judgement", "Key"],
  ],
} as const satisfies Record<string, readonly (readonly [NodeLabel, NodeLabel])[]>;
export type RelationshipType = keyof typeof RELATIONSHIPS;

/** What both engines keep as a property. There are no maps and no mixed lists; null means that the property is absent. */
export type PropertyValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export type NodeRef = { readonly label: NodeLabel; readonly id: string };

/** A node with all of its properties; writing it replaces the properties that were there. */
export type NodeRecord = NodeRef & {
  /** Agents only: the second label. */
  readonly agentLabel: AgentLabel | null;
  /** Without `id`; with `contentHash`, which changes when anything here does. */
  readonly properties: Properties;
};

export type EdgeRef = {
  readonly type: RelationshipType;
  readonly from: NodeRef;
  readonly to: NodeRef;
};

/** At most one relationship of a type goes from one node to another. */
export type EdgeRecord = EdgeRef & { readonly properties: Properties };

/** A node that is stored goes by another id, which no node of its label has. */
export type Renaming = NodeRef & { readonly to: string };

/** What one transaction does, in this order: rename nodes, delete edges, delete nodes (with what hangs on them), write nodes, write edges. */
export type GraphChange = {
  /** Everything else calls these nodes by their new ids. */
  readonly renamed?: readonly Renaming[];
  readonly deleteEdges: readonly EdgeRef[];
  readonly deleteNodes: readonly NodeRef[];
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
  /** More to write, each of it once and known not to be stored, so that nothing is looked for; absent where that is not known. */
  readonly created?: {
    readonly nodes: readonly NodeRecord[];
    readonly edges: readonly EdgeRecord[];
  };
};
