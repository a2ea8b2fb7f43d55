import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What a page shows of a spec. */
export interface Spec {
  readonly info: {
    readonly title: string;
    readonly summary?: string;
    readonly description?: string;
    /** Where images are pulled from: `*` stands for a host of one's own; none where it is not documented. */
    readonly "x-hosts"?: readonly string[];
    /** What is to be known of an API that its vendor ends. */
    readonly "x-ended"?: string;
    readonly "x-sources"?: readonly { readonly page?: string; readonly source?: string; readonly revision?: string }[];
  };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>>; readonly parameters?: Readonly<Record<string, Parameter>> };
}

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: { readonly url: string };
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly "x-departures"?: readonly Departure[];
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema | Reference;
}

export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema | Reference>>;
  readonly required?: readonly string[];
  readonly items?: Schema | Reference;
  readonly oneOf?: readonly (Schema | Reference)[];
  readonly anyOf?: readonly (Schema | Reference)[];
}

export interface Reference {
  readonly $ref: string;
}

/** Where a spec says something other than the vendor's page, and why. */
export interface Departure {
  /** `parameter limit`; missing where it is about the operation. */
  readonly of?: string;
  readonly page?: string;
  readonly reason: string;
}

const methods = ["get", "post", "put", "delete", "patch", "head"];

export function readSpec(file: URL): Spec {
  return parse(readFileSync(file, "utf8")) as Spec;
}

/** The name by which people know a registry: `Amazon ECR`. */
export function nameOf({ title }: Spec["info"]): string {
  return title.split(",")[0] ?? title;
}

export function listOperations({ paths }: Spec): { method: string; path: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => (methods.includes(method) ? [{ method, path, operation }] : [])),
  );
}

/** The parameters that are declared in place, or in the spec's components. */
export function listParameters({ components }: Spec, { parameters = [] }: Operation): Parameter[] {
  return parameters.flatMap((one) => ("$ref" in one ? (components?.parameters?.[targetOf(one)] ?? []) : one));
}

/** Every departure of a spec's operations, with the parameter or the field that it is about. */
export function listDepartures(spec: Spec): Required<Departure>[] {
  const departures = listOperations(spec).flatMap(({ operation }) => operation["x-departures"] ?? []);
  return departures.map(({ of = "the operation", page = "", reason }) => ({ of, page, reason }));
}

/** A schema's type in a few words: `integer, 1 to 100, default 20`. */
export function describeType(schema: Schema | Reference | undefined): string {
  if (schema === undefined) return "";
  if ("$ref" in schema) return targetOf(schema);
  const { type, format, const: only, enum: values, minimum, maximum, default: preset, items, oneOf, anyOf } = schema;
  const some = oneOf ?? anyOf;
  const base = some ? some.map(describeType).join(" or ") : items ? `list of ${describeType(items)}` : [type ?? []].flat().join(" or ");
  const isNumber = minimum !== undefined || maximum !== undefined;
  return [
    only === undefined ? base : JSON.stringify(only),
    format,
    values && `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`,
    isNumber && (maximum === undefined ? `at least ${minimum}` : minimum === undefined ? `at most ${maximum}` : `${minimum} to ${maximum}`),
    preset !== undefined && `default ${JSON.stringify(preset)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function targetOf({ $ref }: Reference): string {
  return ($ref.split("/").at(-1) ?? "").replace(/\.\w+$/, "");
}
