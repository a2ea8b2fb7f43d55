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
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema | Reference;
  readonly "x-departure"?: Departure;
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
  readonly "x-departure"?: Departure;
}

export interface Reference {
  readonly $ref: string;
}

/** Where a spec says something other than the vendor's page, and why. */
export interface Departure {
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

/** Every departure in a document, with the parameter or the field that it stands at. */
export function listDepartures(document: unknown, place = ""): { place: string; departure: Departure }[] {
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    if (key === "x-departure") return [{ place, departure: value as Departure }];
    if (key === "properties") return Object.entries(value as object).flatMap(([name, field]) => listDepartures(field, name));
    const { name } = (value ?? {}) as { name?: unknown };
    return listDepartures(value, typeof name === "string" ? name : place);
  });
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
