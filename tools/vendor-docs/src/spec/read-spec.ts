import { readdirSync } from "node:fs";
import type { Subject } from "../compare/finding.ts";
import { CannotCheck } from "../errors.ts";
import type { Operation } from "../facts/sheet.ts";
import { type Departure, departuresOf, readDepartures } from "./departure.ts";
import { asList, asObject, type Json, type Place, SpecFiles } from "./files.ts";
import { factsOfSchema, fieldsInside, type SpecValue } from "./schema.ts";

export interface SpecParameter extends SpecValue {
  readonly name: string;
  readonly in: string;
  readonly constant?: unknown;
}

export interface Source {
  readonly page?: string;
  /** The operation, in a document that has many; several headings of a specification in prose. */
  readonly operation?: string | readonly string[];
  readonly source?: string;
  readonly revision?: string;
  readonly sha256?: string;
}

/** A spec in the words of a fact sheet. */
export interface Spec {
  readonly method: string;
  readonly path: string;
  readonly hosts: readonly string[];
  readonly isDeprecated: boolean;
  readonly pointer: string;
  readonly parameters: readonly SpecParameter[];
  /** Names, in lower case, of the parameters and headers that the signature or the token brings; the schemes of HTTP are `authorization`. */
  readonly credentials: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, SpecValue>;
  readonly fields: ReadonlyMap<string, readonly SpecValue[]>;
  readonly statuses: ReadonlyMap<string, string>;
  readonly examples: readonly unknown[];
  readonly sources: readonly Source[];
  readonly departures: readonly Departure[];
}

/** The source that is watched: of those with a raw file, or else with a page, the first of the newest revision. */
export function watchedSource(sources: readonly Source[]): Source | undefined {
  const raw = sources.filter(({ source }) => source !== undefined);
  const [first, ...others] = raw.length > 0 ? raw : sources;
  return others.reduce((newest, other) => (String(other.revision) > String(newest?.revision) ? other : newest), first);
}

const methods = ["get", "post", "put", "patch", "delete", "head"];

/** Reads the operation of a spec that the page documents. */
export function readSpec(file: URL, wanted: Operation): Spec {
  const files = new SpecFiles();
  const root = files.root(file);
  const { operation, item, method, path } = findOperation(files, root, wanted);
  refuseScattered(root);
  const departures = readDepartures(files, operation);
  const bind = <T extends SpecValue>(value: T, kind: Subject["kind"], name: string): T => {
    return { ...value, departures: departuresOf(departures, { kind, name }) };
  };
  const parameterPlaces = [item, operation].flatMap((place) =>
    asList(place.node.parameters).map((_, index) => files.child(place, "parameters", index)),
  );
  const headers = new Map<string, SpecValue>();
  const fields = new Map<string, SpecValue[]>();
  const statuses = new Map<string, string>();
  for (const status of Object.keys(asObject(operation.node.responses))) {
    const response = files.resolve(files.child(operation, "responses", status));
    statuses.set(status, response.pointer);
    if (!status.startsWith("2")) continue;
    for (const name of Object.keys(asObject(response.node.headers))) {
      const header = files.resolve(files.child(response, "headers", name));
      headers.set(name.toLowerCase(), bind(readValue(files, header), "header", name));
    }
    for (const type of Object.keys(asObject(response.node.content)))
      fieldsInside(files, files.child(response, "content", type, "schema"), fields);
  }
  const parameters = [...parameterPlaces.map((place) => readParameter(files, files.resolve(place))), ...readBody(files, operation)];
  return {
    method: method.toUpperCase(),
    path: fullPath(root, path),
    hosts: asList(root.node.servers).map((server) => hostOf(asObject(server).url)),
    isDeprecated: operation.node.deprecated === true,
    pointer: operation.pointer,
    parameters: parameters.map((parameter) => bind(parameter, "parameter", parameter.name)),
    credentials: readCredentials(files, root),
    headers,
    fields: new Map([...fields].map(([path, values]) => [path, values.map((value) => bind(value, "field", path))])),
    statuses,
    examples: readExampleFiles(new URL("./examples/", file), files),
    sources: asList(asObject(root.node.info)["x-sources"]) as Source[],
    departures,
  };
}

function findOperation(files: SpecFiles, root: Place, wanted: Operation): { operation: Place; item: Place; method: string; path: string } {
  const all = Object.keys(asObject(root.node.paths)).flatMap((path) => {
    const item = files.resolve(files.child(root, "paths", path));
    return methods.filter((method) => method in item.node).map((method) => ({ operation: files.child(item, method), item, method, path }));
  });
  const [only] = all;
  if (all.length === 1 && only) return only;
  const found = all.find(
    ({ path, method }) => fullPath(root, path) === wanted.path && (wanted.method === undefined || method === wanted.method.toLowerCase()),
  );
  if (found) return found;
  throw new CannotCheck(
    `${root.file.pathname} has no operation for ${wanted.method ?? ""} ${wanted.path ?? wanted.action ?? ""}.`,
    "Look whether the spec and the page belong together.",
  );
}

function readParameter(files: SpecFiles, place: Place): SpecParameter {
  const { name, in: where, required } = place.node;
  const value = readValue(files, place);
  const schema = files.resolve(files.child(place, "schema")).node;
  return {
    ...value,
    name: String(name),
    in: String(where),
    facts: { ...value.facts, required: required === true },
    ...("const" in schema ? { constant: schema.const } : {}),
  };
}

/** The fields of a request's body, as parameters that are sent there. */
function readBody(files: SpecFiles, operation: Place): SpecParameter[] {
  const body = files.resolve(files.child(operation, "requestBody"));
  const [type] = Object.keys(asObject(body.node.content));
  if (type === undefined) return [];
  const fields = new Map<string, SpecValue[]>();
  fieldsInside(files, files.child(body, "content", type, "schema"), fields);
  return [...fields].flatMap(([name, values]) => values.slice(0, 1).map((value) => ({ ...value, name, in: "body" })));
}

function readValue(files: SpecFiles, place: Place): SpecValue {
  return { facts: factsOfSchema(files, files.child(place, "schema")), pointer: place.pointer, departures: [] };
}

/** A departure inside a schema is one that nobody reads, or that other tools read as the schema's own words. */
function refuseScattered({ node, file }: Place): void {
  JSON.stringify(node, (key, value: unknown) => {
    if (key !== "x-departure") return value;
    throw new CannotCheck(
      `${file.pathname} has an x-departure.`,
      "Move it into the operation's list x-departures, and name by `of` what it is about; specs/README.md has the form.",
    );
  });
}

function readCredentials(files: SpecFiles, root: Place): Map<string, string> {
  const schemes = files.child(root, "components", "securitySchemes");
  return new Map(
    Object.keys(schemes.node).flatMap((key): [string, string][] => {
      const { node, pointer } = files.resolve(files.child(schemes, key));
      if (node.type === "apiKey") return [[String(node.name).toLowerCase(), pointer]];
      return [["authorization", pointer]];
    }),
  );
}

/** A path with what the server's address has before it, as a request has it. */
function fullPath(root: Place, path: string): string {
  const [server] = asList(root.node.servers);
  const base = /^(?:https?:\/\/[^/]*)?(?<path>\/.*)$/.exec(String(asObject(server).url))?.groups?.path ?? "";
  return `${base.replace(/\/$/, "")}${path}`;
}

function readExampleFiles(folder: URL, files: SpecFiles): unknown[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .map((name) => (files.read(new URL(encodeURIComponent(name), folder)) as Json | null)?.value);
}

function hostOf(url: unknown): string {
  return /^https?:\/\/([^/]+)/.exec(String(url))?.[1] ?? "";
}
