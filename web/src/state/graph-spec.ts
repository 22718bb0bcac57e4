import type { z } from "zod";
import { DirectionSchema, type Relation, RelationSchema } from "../../../src/contract/graph.ts";

export type Direction = z.infer<typeof DirectionSchema>;

/** One thing that a person did to the graph; each can be undone. */
export type Step =
  /** Everything that tells the story of a thing: statements with their speakers and actions. */
  | { readonly kind: "story"; readonly id: string }
  | {
      readonly kind: "expand";
      readonly id: string;
      readonly relation: Relation;
      readonly direction: Direction;
    }
  | { readonly kind: "path"; readonly from: string; readonly to: string }
  | { readonly kind: "hide"; readonly id: string }
  | Pin;

/** A thing that stays where it was put, whatever comes: in units of the drawing, whole numbers, y upwards. */
type Pin = {
  readonly kind: "pin";
  readonly id: string;
  readonly x: number;
  readonly y: number;
};

/** What the graph shows, as steps that lead to it: small enough for a URL, and undone by dropping one. */
export type GraphSpec = {
  readonly roots: readonly string[];
  readonly steps: readonly Step[];
  readonly select: string | null;
};

/** A graph that begins with one thing and its story. */
export function storyOf(id: string): GraphSpec {
  return { roots: [id], steps: [{ kind: "story", id }], select: id };
}

/** Does one more step; a step that was done already is not done twice, and a thing has one place at most. */
export function withStep(spec: GraphSpec, step: Step): GraphSpec {
  if (hasStep(spec, step)) return spec;
  const before = step.kind === "pin" ? unpinned(spec, step.id) : spec;
  return { ...before, steps: [...before.steps, step] };
}

/** Lets a thing go from the place where it was put. */
export function unpinned(spec: GraphSpec, id: string): GraphSpec {
  return { ...spec, steps: spec.steps.filter((step) => step.kind !== "pin" || step.id !== id) };
}

export function hasStep(spec: GraphSpec, step: Step): boolean {
  const key = stepKey(step);
  return spec.steps.some((done) => stepKey(done) === key);
}

/** Takes one step back, wherever it was done. */
export function withoutStep(spec: GraphSpec, step: Step): GraphSpec {
  const key = stepKey(step);
  return { ...spec, steps: spec.steps.filter((done) => stepKey(done) !== key) };
}

/** Takes back the last step. */
export function undone(spec: GraphSpec): GraphSpec {
  return { ...spec, steps: spec.steps.slice(0, -1) };
}

/** Takes back all that was expanded from a node. */
export function collapsed(spec: GraphSpec, id: string): GraphSpec {
  return { ...spec, steps: spec.steps.filter((step) => !grewFrom(step, id)) };
}

export function isExpanded(spec: GraphSpec, id: string): boolean {
  return spec.steps.some((step) => grewFrom(step, id));
}

function grewFrom(step: Step, id: string): boolean {
  return (step.kind === "expand" || step.kind === "story") && step.id === id;
}

export function withSelection(spec: GraphSpec, select: string | null): GraphSpec {
  return { ...spec, select };
}

/** The spec as URL parameters, in the order of the steps. */
export function specToParameters(spec: GraphSpec): URLSearchParams {
  const parameters = new URLSearchParams();
  if (spec.roots.length > 0) parameters.set("nodes", spec.roots.map(escapeId).join(","));
  for (const step of spec.steps) parameters.append(step.kind, stepValue(step));
  if (spec.select !== null) parameters.set("select", spec.select);
  return parameters;
}

/** Reads what `specToParameters` wrote; what does not parse is left out, since links come from anywhere. */
export function specFromParameters(parameters: URLSearchParams): GraphSpec {
  const steps: Step[] = [];
  for (const [name, value] of parameters) {
    const step = readStep(name, value);
    if (step !== null) steps.push(step);
  }
  const roots = (parameters.get("nodes") ?? "").split(",").filter(Boolean).map(unescapeId);
  return { roots: [...new Set(roots)], steps, select: parameters.get("select") };
}

function stepKey(step: Step): string {
  return `${step.kind}=${stepValue(step)}`;
}

function stepValue(step: Step): string {
  switch (step.kind) {
    case "story":
    case "hide":
      return escapeId(step.id);
    case "expand":
      return [escapeId(step.id), step.relation, step.direction].join("~");
    case "path":
      return [escapeId(step.from), escapeId(step.to)].join("~");
    case "pin":
      return [escapeId(step.id), step.x, step.y].join("~");
    default:
      return step satisfies never;
  }
}

function readStep(name: string, value: string): Step | null {
  const parts = value.split("~");
  const first = unescapeId(parts[0] ?? "");
  if (first === "") return null;
  if (name === "story" || name === "hide") return { kind: name, id: first };
  if (name === "path" && parts[1]) return { kind: "path", from: first, to: unescapeId(parts[1]) };
  if (name === "expand") return readExpansion(first, parts[1], parts[2]);
  if (name === "pin") return readPin(first, parts[1], parts[2]);
  return null;
}

function readPin(id: string, x = "", y = ""): Step | null {
  const isPlace = [x, y].every((value) => /^-?\d{1,6}$/.test(value));
  return isPlace ? { kind: "pin", id, x: Number(x), y: Number(y) } : null;
}

function readExpansion(id: string, relation?: string, direction?: string): Step | null {
  const known = RelationSchema.safeParse(relation);
  const way = DirectionSchema.safeParse(direction);
  if (!known.success || !way.success) return null;
  return { kind: "expand", id, relation: known.data, direction: way.data };
}

/** An article's id may hold any character; these three have a meaning of their own here. */
function escapeId(id: string): string {
  return id.replace(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescapeId(escaped: string): string {
  return escaped.replace(/%(25|2C|7E)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
