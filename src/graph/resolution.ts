/** Where the items of single articles went: ids of the clusters that hold them now; undefined for an item that is not there. */
export type Resolution = {
  /** Leading mention → agent. */
  readonly agentOf: (mentionId: string) => string | undefined;
  /** Leading event mention → event. */
  readonly eventOf: (eventMentionId: string) => string | undefined;
  /** Quotation → statement. */
  readonly statementOf: (quotationId: string) => string | undefined;
};
