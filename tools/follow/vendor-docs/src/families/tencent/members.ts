import { CannotCheck } from "../../errors.ts";
import { withoutUndefined } from "../../facts/entries.ts";
import type { Uncertain, ValueFacts } from "../../facts/sheet.ts";
import { readProse } from "../../meaning/prose.ts";
import { readType } from "../../meaning/types.ts";
import type { JsonObject, LinedYaml } from "../lined-yaml.ts";
import type { SchemaField } from "../openapi/fields.ts";
import { objectsIn } from "../openapi/schema-facts.ts";

/** Names of types that no object of the model has; every other name is an object's. */
const scalars: Readonly<Record<string, string>> = {
  string: "string",
  datetime: "string",
  datetime_iso: "string",
  date: "string",
  binary: "string",
  // The width is the one of Tencent's own language, and the same for every whole number.
  int64: "integer",
  uint64: "integer",
  bool: "boolean",
  boolean: "boolean",
  float: "number",
  double: "number",
};

/** The members of a model's objects, with what their descriptions state. */
export class MemberReader {
  readonly #objects: JsonObject;
  readonly #lines: LinedYaml;
  readonly #uncertain: Uncertain[];
  readonly #reached = new Map<string, unknown>();

  constructor(objects: JsonObject, lines: LinedYaml, uncertain: Uncertain[]) {
    this.#objects = objects;
    this.#lines = lines;
    this.#uncertain = uncertain;
  }

  /** The objects that were read so far. */
  reached(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#reached);
  }

  /** Everything inside an object, each value under its path; `above` are the objects that it is inside of. */
  read(name: string, prefix: string, above: readonly string[] = []): SchemaField[] {
    const object = this.#objects[name] as JsonObject | undefined;
    if (object === undefined) throw new CannotCheck(`The model has no object ${name}.`, "Give the whole model, as Tencent publishes it.");
    if (above.includes(name)) return [];
    this.#reached.set(name, object);
    const members = objectsIn(object.members);
    const names = members.map((member) => String(member.name));
    return members.flatMap((member) => {
      const path = `${prefix}${String(member.name)}`;
      const type = String(member.member);
      const isList = member.type === "list";
      const inside = type in scalars ? [] : this.read(type, `${path}${isList ? "[]" : ""}.`, [...above, name]);
      return [{ ...this.#factsOf(member, path, names), path }, ...inside];
    });
  }

  #factsOf(member: JsonObject, path: string, names: readonly string[]): ValueFacts {
    const word = String(member.member);
    const item = scalars[word] ?? "object";
    const type = member.type === "list" ? `array<${item}>` : item;
    const required = [member.required, member.output_required].find((need): need is boolean => typeof need === "boolean");
    const description = typeof member.document === "string" ? member.document : "";
    const { facts, doubts } = readProse(description, { name: String(member.name), type, required, names });
    const line = this.#lines.lineOf(member, "name");
    this.#uncertain.push(...doubts.map((doubt) => ({ line, text: `${path} ${doubt}` })));
    const minimum = facts.minimum ?? readType(word).minimum;
    const nullable = facts.nullable ?? (typeof member.value_allowed_null === "boolean" ? member.value_allowed_null : undefined);
    return withoutUndefined({ ...facts, minimum, nullable, type, typeWord: word, required, line });
  }
}
