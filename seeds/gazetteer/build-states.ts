/**
 * Writes `states.json` from the package world-countries (ODbL 1.0) and the additions below, which are public facts:
 *
 *   npx tsx seeds/gazetteer/build-states.ts
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

type Country = {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly independent: boolean | null;
  readonly unMember: boolean;
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string } };
};

const countries = createRequire(import.meta.url)("world-countries") as readonly Country[];

/** Short forms and older names that news uses; the first demonym is an adjective. */
const ADDITIONS: Readonly<
  Record<
    string,
    {
      readonly aliases?: readonly string[];
      readonly demonyms?: readonly string[];
      readonly metonyms?: readonly string[];
      readonly wikidata?: string;
    }
  >
> = {
  US: {
    aliases: ["US", "U.S.", "USA", "U.S.A.", "America", "United States"],
    demonyms: ["American", "Americans", "US", "U.S."],
    metonyms: [
      "Washington",
      "White House",
      "Biden administration",
      "Trump administration",
      "Obama administration",
      "US authorities",
      "U.S. authorities",
      "US government",
      "U.S. government",
    ],
    wikidata: "Q30",
  },
  RU: {
    aliases: ["Russia", "Russian Federation"],
    demonyms: ["Russian", "Russians"],
    metonyms: ["Moscow", "Kremlin", "Russian government", "Russian authorities"],
    wikidata: "Q159",
  },
  UA: { demonyms: ["Ukrainian", "Ukrainians"], metonyms: ["Kyiv", "Kiev"], wikidata: "Q212" },
  GB: {
    aliases: ["UK", "U.K.", "Britain", "Great Britain", "England"],
    demonyms: ["British", "Britons", "UK", "U.K."],
    metonyms: ["London", "Downing Street", "Whitehall"],
    wikidata: "Q145",
  },
  DE: { demonyms: ["German", "Germans"], metonyms: ["Berlin"], wikidata: "Q183" },
  FR: { demonyms: ["French"], metonyms: ["Paris", "Elysee", "Élysée"], wikidata: "Q142" },
  IT: { demonyms: ["Italian", "Italians"], metonyms: ["Rome"], wikidata: "Q38" },
  ES: { demonyms: ["Spanish", "Spaniards"], metonyms: ["Madrid"], wikidata: "Q29" },
  PL: { demonyms: ["Polish", "Poles"], metonyms: ["Warsaw"], wikidata: "Q36" },
  CN: { aliases: ["PRC"], demonyms: ["Chinese"], metonyms: ["Beijing"], wikidata: "Q148" },
  JP: { demonyms: ["Japanese"], metonyms: ["Tokyo"], wikidata: "Q17" },
  IN: { demonyms: ["Indian", "Indians"], metonyms: ["New Delhi", "Delhi"], wikidata: "Q668" },
  IR: { demonyms: ["Iranian", "Iranians"], metonyms: ["Tehran"], wikidata: "Q794" },
  IQ: { demonyms: ["Iraqi", "Iraqis"], metonyms: ["Baghdad"], wikidata: "Q796" },
  IL: { demonyms: ["Israeli", "Israelis"], metonyms: [], wikidata: "Q801" },
  PS: {
    aliases: ["Palestine", "Palestinian Authority"],
    demonyms: ["Palestinian", "Palestinians"],
  },
  TR: {
    aliases: ["Turkey", "Türkiye"],
    demonyms: ["Turkish", "Turks"],
    metonyms: ["Ankara"],
    wikidata: "Q43",
  },
  SY: { demonyms: ["Syrian", "Syrians"], metonyms: ["Damascus"], wikidata: "Q858" },
  KP: {
    aliases: ["North Korea", "DPRK"],
    demonyms: ["North Korean", "North Koreans"],
    metonyms: ["Pyongyang"],
    wikidata: "Q423",
  },
  KR: {
    aliases: ["South Korea"],
    demonyms: ["South Korean", "South Koreans"],
    metonyms: ["Seoul"],
    wikidata: "Q884",
  },
  NL: {
    aliases: ["Netherlands", "Holland"],
    demonyms: ["Dutch"],
    metonyms: ["The Hague"],
    wikidata: "Q55",
  },
  BY: { demonyms: ["Belarusian", "Belarusians"], metonyms: ["Minsk"], wikidata: "Q184" },
  CZ: {
    aliases: ["Czech Republic", "Czechia"],
    demonyms: ["Czech", "Czechs"],
    metonyms: ["Prague"],
    wikidata: "Q213",
  },
  AE: { aliases: ["UAE", "U.A.E."], demonyms: ["Emirati", "Emiratis"] },
  CD: { aliases: ["DR Congo", "Democratic Republic of Congo", "DRC"] },
  MM: { aliases: ["Burma"] },
  VA: { aliases: ["Vatican", "Holy See"] },
  MK: { aliases: ["Macedonia"] },
  SA: { demonyms: ["Saudi", "Saudis"], metonyms: ["Riyadh"] },
  RS: { demonyms: ["Serbian", "Serbs"] },
  BA: { aliases: ["Bosnia"], demonyms: ["Bosnian", "Bosnians"] },
  GR: { demonyms: ["Greek", "Greeks"] },
  DK: { demonyms: ["Danish", "Danes"] },
  SE: { demonyms: ["Swedish", "Swedes"] },
  FI: { demonyms: ["Finnish", "Finns"] },
  NO: { demonyms: ["Norwegian", "Norwegians"] },
  IE: { demonyms: ["Irish"] },
  AF: { demonyms: ["Afghan", "Afghans"] },
  PK: { demonyms: ["Pakistani", "Pakistanis"] },
  TH: { demonyms: ["Thai", "Thais"] },
  PH: { demonyms: ["Philippine", "Filipino", "Filipinos"] },
  CH: { demonyms: ["Swiss"] },
  PT: { demonyms: ["Portuguese"] },
  NZ: { demonyms: ["New Zealand", "New Zealander", "New Zealanders"] },
};
/** Capitals that are also common names of people or of other places stand for no government. */
const NO_METONYM = new Set([
  "Victoria",
  "Georgetown",
  "Kingston",
  "Valletta",
  "Male",
  "Apia",
  "Jerusalem",
  "San Marino",
  "Monaco",
  "Singapore",
  "Luxembourg",
  "Panama City",
  "Mexico City",
  "Guatemala City",
  "Kuwait City",
  "Djibouti",
  "San José",
  "San Juan",
  "Hamilton",
  "Santiago",
]);

const states = countries
  .filter(({ unMember, cca2 }) => unMember || ["PS", "VA", "XK", "TW"].includes(cca2))
  .map(({ name, cca2, capital, demonyms }) => {
    const extra = ADDITIONS[cca2] ?? {};
    const common = cca2 === "TR" ? "Turkey" : name.common;
    const seats =
      extra.metonyms ?? capital.filter((city) => !NO_METONYM.has(city) && city !== common);
    const people = demonyms.eng?.m ?? "";
    const plural = /(?:ese|ish|ch|ss)$/.test(people) || people === "" ? [] : [`${people}s`];
    return {
      id: common
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^a-z]+/g, "-")
        .replace(/^-|-$/g, ""),
      kind: "state",
      name: common,
      aliases: [...new Set([name.official, ...(extra.aliases ?? [])])].filter(
        (alias) => alias !== common,
      ),
      handles: [],
      demonyms: [...new Set(extra.demonyms ?? [people, ...plural])].filter(Boolean),
      metonyms: [...seats],
      state: null,
      host: null,
      wikidata: extra.wikidata ?? null,
    };
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1));

writeFileSync(
  new URL("states.json", import.meta.url),
  `[\n${states.map((state) => `  ${JSON.stringify(state)}`).join(",\n")}\n]\n`,
);
