export type Gender = "female" | "male";

/** A noun for an office or a description of people. */
export type RoleWord = {
  readonly role: string;
  readonly isPlural: boolean;
  readonly gender: Gender | null;
};

/** What finding mentions needs to know of English. Words are lower case but for names and titles. */
export type MentionLexicon = {
  /** Singular and plural forms of roles → the role, in the singular. */
  readonly roles: ReadonlyMap<string, RoleWord>;
  /** Words that may stand before a role and belong to it: "foreign" minister. */
  readonly modifiers: ReadonlySet<string>;
  /** "Mr." → male. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Plural nouns for people who speak as a group. */
  readonly groups: ReadonlySet<string>;
  /** Last words of institutions' names. */
  readonly institutionHeads: ReadonlySet<string>;
  /** Capitalised words that begin no name: days, months. */
  readonly notNames: ReadonlySet<string>;
  /** Given name → its gender where it mostly tells one. */
  readonly givenNames: ReadonlyMap<string, Gender | null>;
};
