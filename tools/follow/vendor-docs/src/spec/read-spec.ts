import { readdirSync } from "node:fs";
import type { Subject } from "../compare/finding.ts";
import { CannotCheck } from "../errors.ts";
import type { Operation } from "../facts/sheet.ts";
import { type Departure, departuresOf, readDepartures } from "./departure.ts";
import { asList, asObject, type Json, type Place, SpecFiles } from "./files.ts";
import { readBody, readCredentials, readParameter, readValue, type SpecParameter } from "./parameters.ts";
import { fieldsInside, type SpecValue } from "./schema.ts";
import type { Source } from "./sources.ts";

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
