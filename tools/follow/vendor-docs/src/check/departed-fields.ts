import type { Field } from "../facts/sheet.ts";
import type { Spec } from "../spec/read-spec.ts";

/** Paths of fields that only the page or only the spec has, by a departure: what is inside of them needs none of its own. */
export function departedFields({ departures }: Spec): Set<string> {
  const unlisted = departures.filter(({ fact, stated }) => fact === "listed" && stated === false).map(({ of }) => of);
  const missing = departures.filter(({ stated }) => stated === true).map(({ fact }) => fact);
  return new Set([...unlisted, ...missing].flatMap((name) => (name?.startsWith("field ") ? [name.slice("field ".length)] : [])));
}

/** Whether a path leads through one of these: `data.tags[].name` is inside of `data.tags`. */
export function isInside(path: string, outer: ReadonlySet<string>): boolean {
  return [...path.matchAll(/[.[]/g)].some(({ index }) => outer.has(path.slice(0, index)));
}

/** The fields of a page; what is inside of an object stands inside of a list, where a departure says that it is one. */
export function asSpecHasThem(fields: readonly Field[], { departures, fields: said }: Spec): Field[] {
  const lists = departures
    .filter(({ fact, stated }) => fact === "type" && stated === "object")
    .map(({ of = "" }) => of.replace(/^field /, ""))
    .filter((path) => said.get(path)?.some(({ facts }) => facts.type.startsWith("array<")));
  return fields.map((field) => {
    const list = lists.find((path) => field.path.startsWith(`${path}.`));
    return list === undefined ? field : { ...field, path: `${list}[]${field.path.slice(list.length)}` };
  });
}
