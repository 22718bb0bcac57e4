import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Gender, MentionLexicon, RoleWord } from "../extraction/mentions/lexicon.ts";

const GenderSchema = z.enum(["female", "male"]);
const RolesSchema = z.object({
  description: z.string(),
  roles: z.array(
    z.object({ role: z.string(), plural: z.string().optional(), gender: GenderSchema.optional() }),
  ),
  modifiers: z.array(z.string()),
  titles: z.array(z.tuple([z.string(), GenderSchema.nullable()])),
  groups: z.array(z.string()),
  institutionHeads: z.array(z.string()),
  notNames: z.array(z.string()),
});
const NamesSchema = z.object({
  description: z.string(),
  male: z.array(z.string()),
  female: z.array(z.string()),
  either: z.array(z.string()),
});

/** Reads `roles.json` and `given-names.json` of a folder of lexicons. Throws when one is not of that form. */
export async function loadMentionLexicon(directory: string): Promise<MentionLexicon> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, file), "utf8"));
  const data = RolesSchema.parse(await read("roles.json"));
  const names = NamesSchema.parse(await read("given-names.json"));
  return {
    roles: new Map(
      data.roles.flatMap(({ role, plural, gender = null }): [string, RoleWord][] => [
        [role, { role, gender, isPlural: false }],
        [plural ?? `${role}s`, { role, gender, isPlural: true }],
      ]),
    ),
    modifiers: new Set(data.modifiers),
    titles: new Map(data.titles),
    groups: new Set(data.groups.map((word) => word.toLowerCase())),
    institutionHeads: new Set(data.institutionHeads),
    notNames: new Set(data.notNames),
    givenNames: new Map<string, Gender | null>([
      ...names.either.map((name) => [name, null] as const),
      ...names.male.map((name) => [name, "male"] as const),
      ...names.female.map((name) => [name, "female"] as const),
    ]),
  };
}
