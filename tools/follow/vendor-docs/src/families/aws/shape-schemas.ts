import { CannotCheck } from "../../errors.ts";
import type { Place } from "../../facts/sheet.ts";
import type { JsonObject, LinedYaml } from "../lined-yaml.ts";
import { isObject } from "../openapi/schema-facts.ts";

const scalars: Readonly<Record<string, JsonObject>> = {
  string: { type: "string" },
  character: { type: "string" },
  blob: { type: "string" },
  integer: { type: "integer" },
  short: { type: "integer" },
  byte: { type: "integer" },
  long: { type: "integer", format: "int64" },
  bigInteger: { type: "integer", format: "int64" },
  float: { type: "number" },
  double: { type: "number" },
  bigDecimal: { type: "number" },
  boolean: { type: "boolean" },
  // Seconds since 1970, in JSON bodies: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
  timestamp: { type: "number", format: "timestamp" },
};

const placeWords: Readonly<Record<string, Place>> = { uri: "path", querystring: "query", header: "header" };

/** The shapes of a model as JSON schemas, each made once: a shape that contains itself is a schema that does. */
export class ShapeSchemas {
  readonly #shapes: JsonObject;
  readonly #schemas = new Map<string, JsonObject>();
  readonly #origins = new Map<unknown, unknown>();
  /** Lines of the schemas: those of the shapes that they were made of. */
  readonly lines: LinedYaml;

  constructor(shapes: JsonObject, { value, lineOf }: LinedYaml) {
    this.#shapes = shapes;
    this.lines = { value, lineOf: (object, key) => lineOf(this.#origins.get(object) ?? object, key) };
  }

  /** The schema of `{ "shape": "Name" }`; an operation without input has an empty one. */
  schemaOf(reference: unknown): JsonObject {
    if (!isObject(reference)) return {};
    const name = String(reference.shape);
    const known = this.#schemas.get(name);
    if (known) return known;
    const shape = this.#shapes[name];
    if (!isObject(shape)) throw new CannotCheck(`The model has no shape ${name}.`, "Give the whole model, as AWS publishes it.");
    const schema: JsonObject = {};
    this.#schemas.set(name, schema);
    this.#origins.set(schema, shape);
    Object.assign(schema, this.#convert(shape));
    return schema;
  }

  /** Where a member of an input is sent, and under which name, when that is not its place in the body. */
  placeOf(input: JsonObject, path: string): { readonly name: string; readonly place: Place } | undefined {
    const shape = this.#origins.get(input);
    const member = isObject(shape) && isObject(shape.members) ? shape.members[path] : undefined;
    const place = isObject(member) ? placeWords[String(member.location)] : undefined;
    return place === undefined || !isObject(member) ? undefined : { name: String(member.locationName ?? path), place };
  }

  /** The code under which a failure arrives: the shape's name, unless the model gives it another. */
  errorCodeOf(name: string): string {
    const shape = this.#shapes[name];
    const code = isObject(shape) && isObject(shape.error) ? shape.error.code : undefined;
    return typeof code === "string" ? code : name;
  }

  #convert(shape: JsonObject): JsonObject {
    const { min, max, pattern } = shape;
    if (shape.type === "structure") return this.#structure(shape);
    if (shape.type === "list") return { type: "array", items: this.schemaOf(shape.member), minItems: min, maxItems: max };
    if (shape.type === "map") return { type: "object", additionalProperties: this.schemaOf(shape.value) };
    const scalar = scalars[String(shape.type)] ?? {};
    const isText = scalar.type === "string";
    return { ...scalar, enum: shape.enum, pattern, ...(isText ? { minLength: min, maxLength: max } : { minimum: min, maximum: max }) };
  }

  #structure({ members, required }: JsonObject): JsonObject {
    const properties = Object.fromEntries(
      Object.entries(isObject(members) ? members : {}).map(([name, member]) => [name, this.schemaOf(member)]),
    );
    this.#origins.set(properties, members);
    return { type: "object", properties, ...(Array.isArray(required) ? { required } : {}) };
  }
}
