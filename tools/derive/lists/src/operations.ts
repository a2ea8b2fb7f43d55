// What a provider's specs declare of requests and answers, in the form that the sandbox holds itself to.
import { readFileSync } from "node:fs";
import { readSpecs } from "@imagetags/codegen/apis";
import { parse } from "yaml";

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: unknown }[];
  /** Names in the query that belong to the caller's credentials. */
  readonly credentials: readonly string[];
  readonly body?: unknown;
  /** Statuses with the same answer stand together. */
  readonly answers: readonly { statuses: readonly number[]; headers: readonly string[]; schema: unknown }[];
}

type Json = Readonly<Record<string, unknown>>;

/** Every operation of a provider's specs, without references and without what is said for people only. */
export function readOperations(root: string, id: string): Operation[] {
  return readSpecs(root, id).flatMap(readSpec);
}

/** Every operation of one spec. */
function readSpec(file: URL): Operation[] {
  const document = parse(readFileSync(file, "utf8")) as Json;
  const { components = {}, paths } = resolve(document, document) as { components?: Json; paths: Json };
  const credentials = valuesOf(components.securitySchemes).filter((scheme) => scheme.in === "query");
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Json).map(([method, operation]) =>
      readOperation({ method, path, operation: operation as Json, credentials: credentials.map(({ name }) => String(name)) }),
    ),
  );
}

function readOperation(given: { method: string; path: string; operation: Json; credentials: readonly string[] }): Operation {
  const { method, path, operation, credentials } = given;
  const body = schemaOf(operation.requestBody);
  return {
    id: String(operation.operationId),
    method: method.toUpperCase(),
    path,
    parameters: valuesOf(operation.parameters).map(({ name, in: place, required, schema }) => ({
      name: String(name),
      in: String(place),
      required: required === true,
      schema: toSchema(schema),
    })),
    credentials,
    ...(body === undefined ? {} : { body }),
    answers: groupByAnswer(operation.responses as Json),
  };
}

function groupByAnswer(responses: Json): Operation["answers"] {
  const groups = new Map<string, number[]>();
  for (const [status, response] of Object.entries(responses)) {
    const headers = Object.entries(((response as Json).headers ?? {}) as Json).filter(([, header]) => (header as Json).required === true);
    const answer = JSON.stringify({ headers: headers.map(([name]) => name), schema: schemaOf(response) });
    groups.set(answer, [...(groups.get(answer) ?? []), Number(status)]);
  }
  return [...groups].map(([answer, statuses]) => ({ statuses, ...JSON.parse(answer) }));
}

/** The schema of a request's or an answer's JSON; where several types of JSON have schemas of their own, any of them. */
function schemaOf(holder: unknown): unknown {
  const { content = {} } = (holder ?? {}) as { content?: Record<string, { schema: unknown }> };
  const json = Object.entries(content).filter(([type]) => /\bjson\b/.test(type));
  const schemas = new Map(json.map(([, { schema }]) => [JSON.stringify(toSchema(schema)), toSchema(schema)]));
  return schemas.size > 1 ? { anyOf: [...schemas.values()] } : schemas.values().next().value;
}

const forPeople = ["description", "title", "default", "example", "examples", "format", "deprecated"];

/** A schema, closed, with only what can be checked. */
function toSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toSchema);
  if (typeof schema !== "object" || schema === null) return schema;
  const checked = Object.entries(schema).filter(([keyword]) => !forPeople.includes(keyword) && !keyword.startsWith("x-"));
  const closed = "properties" in schema ? { additionalProperties: false } : {};
  return { ...closed, ...Object.fromEntries(checked.map(([keyword, value]) => [keyword, toKeyword(keyword, value)])) };
}

function toKeyword(keyword: string, value: unknown): unknown {
  if (keyword !== "properties") return toSchema(value);
  return Object.fromEntries(Object.entries(value as Json).map(([name, schema]) => [name, toSchema(schema)]));
}

/** The document with what its references within itself refer to in their place. */
function resolve(node: unknown, document: Json): unknown {
  if (Array.isArray(node)) return node.map((item) => resolve(item, document));
  if (typeof node !== "object" || node === null) return node;
  const { $ref } = node as { $ref?: string };
  if ($ref?.startsWith("#/")) return resolve(follow($ref, document), document);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value, document)]));
}

function follow(reference: string, document: Json): unknown {
  const names = reference.slice(2).split("/");
  return names.reduce<unknown>((value, name) => (value as Json)[name], document);
}

function valuesOf(node: unknown): Json[] {
  return Object.values((node ?? {}) as Record<string, Json>);
}
