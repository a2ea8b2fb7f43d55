import { expect, test } from "vitest";
import { parse } from "yaml";
import { compareSheets } from "../src/compare/compare.ts";
import { readFacts } from "../src/families/read-facts.ts";
import { listMoorings, mooringsDocument } from "./pages/moorings-document.ts";

type Json = Record<string, unknown>;

const facts = (document: unknown) => readFacts(new TextEncoder().encode(JSON.stringify(document)), [listMoorings]);
const otherType: Readonly<Record<string, string>> = {
  string: "integer",
  integer: "string",
  number: "string",
  array: "string",
  object: "string",
};

/** What a vendor may do to a place of its document: its name in words, and the document that comes of it. */
type Mutation = readonly [string, unknown];

/** The document with one value changed; undefined takes it away. */
function changed(path: readonly string[], value: unknown): unknown {
  const document = parse(mooringsDocument) as Json;
  const holder = path.slice(0, -1).reduce<Json>((node, key) => node[key] as Json, document);
  const key = path.at(-1) ?? "";
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (value === undefined) delete holder[key];
  else holder[key] = value;
  return document;
}

function mutationsAt(path: readonly string[], node: unknown): Mutation[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): Mutation[] => {
    const place = [...path, key];
    const inside = mutationsAt(place, value);
    const name = place.join(" / ");
    const isMember = ["properties", "parameters", "headers", "allOf"].includes(path.at(-1) ?? "") && path.length > 1;
    if (isMember) return [[`${name} removed`, changed(place, undefined)], ...inside];
    if (key === "type" && typeof value === "string" && value in otherType)
      return [[`${name} retyped`, changed(place, otherType[value])], ...inside];
    if (["default", "maximum", "minLength", "format", "pattern", "enum", "required", "x-nullable"].includes(key))
      return [[`${name} removed`, changed(place, undefined)], ...inside];
    return inside;
  });
}

const document = parse(mooringsDocument) as Json;
const { paths, ...rest } = document;
const { "/ships": _, ...reached } = paths as Json;
/** The path's own `sort`: the operation has another in its place. */
const replaced = "paths / /harbours/{harbour}/moorings / parameters / 1";
const mutations = mutationsAt([], { paths: reached, ...rest }).filter(([name]) => !name.startsWith(replaced));

test("every part of a document that an operation reaches has a mutation", () => {
  expect(mutations.length).toBeGreaterThan(35);
});

test.each(mutations)("%s is noticed, as more than another wording", async (name, mutated) => {
  const changes = compareSheets(await facts(document), await facts(mutated));
  const classes = changes.map((change) => change.class);
  // A parameter of the path needs no `required`: there is no path without it.
  if (name.endsWith("Harbour / required removed")) expect(classes).toEqual(["documentation"]);
  else
    expect(
      classes.some((one) => one !== "documentation"),
      JSON.stringify(changes),
    ).toBe(true);
});
