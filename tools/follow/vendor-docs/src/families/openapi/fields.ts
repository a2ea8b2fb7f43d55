import { isDeepStrictEqual } from "node:util";
import { CannotCheck } from "../../errors.ts";
import type { Uncertain, ValueFacts } from "../../facts/sheet.ts";
import type { JsonObject, LinedYaml } from "../lined-yaml.ts";
import { alternatives, factsOfSchema, isObject, partsOf } from "./schema-facts.ts";

/** A value inside a schema: `data.tags[].name`; `*` stands for any key of a map. */
export interface SchemaField extends ValueFacts {
  readonly path: string;
}

/** No answer has so many fields that mean something to a person. */
const mostFields = 3000;

/** Every value inside a schema. One that contains itself is listed where it begins again, and not looked into. */
export function fieldsOf(schema: JsonObject, lines: LinedYaml, uncertain: Uncertain[]): SchemaField[] {
  const reader = new FieldReader(lines, uncertain);
  reader.look(schema, "", new Set());
  return [...reader.fields.values()];
}

class FieldReader {
  readonly fields = new Map<string, SchemaField>();
  readonly #looked = new Map<string, Set<unknown>>();
  readonly #lines: LinedYaml;
  readonly #uncertain: Uncertain[];

  constructor(lines: LinedYaml, uncertain: Uncertain[]) {
    this.#lines = lines;
    this.#uncertain = uncertain;
  }

  look(schema: JsonObject, path: string, above: ReadonlySet<unknown>): void {
    const looked = this.#looked.get(path) ?? new Set();
    if (above.has(schema) || looked.has(schema)) return;
    this.#looked.set(path, looked.add(schema));
    const inside = new Set(above).add(schema);
    const parts = partsOf(schema);
    const lists = parts.flatMap(({ required }) => (Array.isArray(required) ? [required] : []));
    for (const part of parts) {
      for (const member of alternatives(part)) this.look(member, path, inside);
      this.#lookIntoItems(part, path, inside);
      for (const [name, property] of Object.entries(isObject(part.properties) ? part.properties : {})) {
        const required = lists.length === 0 ? {} : { required: lists.some((names) => names.includes(name)) };
        const line = this.#lines.lineOf(part.properties, name);
        if (isObject(property)) this.#add(path === "" ? name : `${path}.${name}`, property, { ...required, line }, inside);
      }
      this.#lookIntoMap(part, path, inside);
    }
  }

  #lookIntoItems(part: JsonObject, path: string, above: ReadonlySet<unknown>): void {
    if (!isObject(part.items)) return;
    if (path === "") this.fields.set("[]", { path: "[]", type: factsOfSchema(part).facts.type, line: this.#lines.lineOf(part, "items") });
    this.look(part.items, `${path}[]`, above);
  }

  #lookIntoMap({ additionalProperties: values }: JsonObject, path: string, above: ReadonlySet<unknown>): void {
    if (!isObject(values) || Object.keys(values).length === 0) return;
    this.#add(path === "" ? "*" : `${path}.*`, values, { line: this.#lines.lineOf(values) }, above);
  }

  #add(path: string, schema: JsonObject, own: { required?: boolean; line: number }, above: ReadonlySet<unknown>): void {
    const { facts, unread } = factsOfSchema(schema);
    const { line } = own;
    const before = this.fields.get(path);
    if (before) {
      if (!isDeepStrictEqual({ ...before, line }, { ...facts, ...own, path }))
        this.#uncertain.push({ line, text: `${path} has another form too: ${JSON.stringify({ ...facts, line: undefined })}` });
      this.look(schema, path, above);
      return;
    }
    if (this.fields.size >= mostFields)
      throw new CannotCheck(`A schema has more than ${mostFields} fields.`, "Look whether the operation is the one that is meant.");
    this.fields.set(path, { ...facts, ...own, path });
    this.#uncertain.push(...unread.map((words) => ({ line, text: `${path} states ${words}, for which the sheet has no word` })));
    this.look(schema, path, above);
  }
}
