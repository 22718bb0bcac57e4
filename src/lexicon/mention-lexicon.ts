import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Gender, MentionWords, RoleWord } from "../extraction/mentions/lexicon.ts";
import { foldName } from "../linking/across/names.ts";

const GenderSchema = z.enum(["female", "male"]);
const RolesSchema = z.object({
  description: z.string(),
  roles: z.array(
    z.object({
      role: z.string(),
      plural: z.string().optional(),
      gender: GenderSchema.optional(),
      field: z.string().optional(),
      thing: z.boolean().optional(),
    }),
  ),
  modifiers: z.array(z.string()),
  titles: z.array(z.tuple([z.string(), GenderSchema.nullable()])),
  titleRoles: z.record(z.string(), z.string()),
  groups: z.array(z.string()),
  institutionHeads: z.array(z.string()),
  descriptionHeads: z.array(z.string()),
  documents: z.array(z.string()),
  thingHeads: z.array(z.string()),
  notNames: z.array(z.string()),
  peoples: z.array(z.string()),
  papers: z.array(z.string()),
});
const SignsSchema = z.object({
  description: z.string(),
  ofStates: z.array(z.string()),
  ofPlaces: z.array(z.string()),
  ofFirms: z.array(z.string()),
  ofPeople: z.array(z.string()),
  firms: z.array(z.string()),
  states: z.array(z.string()),
  firmEndings: z.array(z.string()),
  crafts: z.array(z.string()),
  stateEndings: z.array(z.string()),
  placeOpeners: z.array(z.string()),
  places: z.array(z.string()),
  demonyms: z.array(z.tuple([z.string(), z.string()])),
});
const NamesSchema = z.object({
  description: z.string(),
  male: z.array(z.string()),
  female: z.array(z.string()),
  either: z.array(z.string()),
});
const ShortFormsSchema = z.object({
  description: z.string(),
  shortForms: z.record(z.string(), z.array(z.string())),
});
const GendersSchema = z.object({ description: z.string(), male: z.string(), female: z.string() });

/** Reads `roles.json`, `given-names.json`, `nicknames.json`, `name-genders.json` and `name-signs.json` of a folder of lexicons. Throws when one is not of that form. */
export async function loadMentionWords(directory: string): Promise<MentionWords> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, file), "utf8"));
  const data = RolesSchema.parse(await read("roles.json"));
  const names = NamesSchema.parse(await read("given-names.json"));
  const genders = GendersSchema.parse(await read("name-genders.json"));
  const signs = SignsSchema.parse(await read("name-signs.json"));
  const { shortForms } = ShortFormsSchema.parse(await read("nicknames.json"));
  return {
    roles: new Map(
      data.roles.flatMap(({ role, plural, gender = null, field = null }): [string, RoleWord][] => [
        [role, { role, gender, field, isPlural: false }],
        [plural ?? `${role}s`, { role, gender, field, isPlural: true }],
      ]),
    ),
    things: new Set(data.roles.flatMap(({ role, thing }) => (thing === true ? [role] : []))),
    modifiers: new Set(data.modifiers),
    titles: new Map(data.titles),
    titleRoles: new Map(Object.entries(data.titleRoles)),
    groups: new Set(data.groups.map((word) => word.toLowerCase())),
    institutionHeads: new Set([...data.institutionHeads, ...data.papers]),
    papers: new Set(data.papers),
    describedInstitutions: new Set([...data.institutionHeads, ...data.descriptionHeads]),
    documents: new Set(data.documents),
    thingHeads: new Set(data.thingHeads),
    notNames: new Set(data.notNames),
    peoples: new Set(data.peoples.flatMap((word) => [word, `${word}s`])),
    nameSigns: {
      owned: new Map([
        ...signs.ofPeople.map((word) => [word, "person"] as const),
        ...signs.ofFirms.map((word) => [word, "firm"] as const),
        ...signs.ofStates.map((word) => [word, "state"] as const),
      ]),
      places: new Set(signs.ofPlaces),
      firms: new Set(signs.firms),
      states: new Set(signs.states),
      firmEndings: new Set(signs.firmEndings),
      crafts: new Set(signs.crafts),
      stateEndings: signs.stateEndings,
      placeOpeners: new Set(signs.placeOpeners),
      knownPlaces: new Set(signs.places),
      demonyms: signs.demonyms.map(([of, to]) => ({ of, to })),
    },
    givenNames: new Map<string, Gender | null>([
      ...names.either.map((name) => [name, null] as const),
      ...names.male.map((name) => [name, "male"] as const),
      ...names.female.map((name) => [name, "female"] as const),
    ]),
    shortForms: new Map(
      Object.entries(shortForms).map(([short, names]) => [short, names.map(foldName)] as const),
    ),
    nameGenders: new Map<string, Gender>([
      ...genders.male.split(" ").map((name) => [name, "male"] as const),
      ...genders.female.split(" ").map((name) => [name, "female"] as const),
    ]),
  };
}
