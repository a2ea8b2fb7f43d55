import { CannotCheck } from "../../errors.ts";
import type { JsonObject } from "../lined-yaml.ts";
import { isObject } from "./schema-facts.ts";

export interface FoundOperation {
  readonly method: string;
  readonly path: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

const methods = ["get", "post", "put", "patch", "delete", "head", "options"];

/** The operation that is named by method and path, or by its id. */
export function findOperation(root: JsonObject, wanted: readonly string[]): FoundOperation {
  const all = allOperations(root);
  const [name] = wanted;
  if (name === undefined || wanted.length > 1)
    throw new CannotCheck(
      `The document has ${all.length} operations, and ${wanted.length === 0 ? "none" : "more than one"} of them is asked for.`,
      `Name one with --operation, or as \`operation\` in x-sources: ${someOf(all.map((one) => nameOf(one)))}.`,
    );
  const found = all.find((one) => nameOf(one) === name || one.operation.operationId === name);
  if (found) return found;
  throw new CannotCheck(`The document has no operation ${name}.`, `The likeliest that it has: ${someOf(likeliest(all, name))}.`);
}

function allOperations(root: JsonObject): FoundOperation[] {
  const paths = isObject(root.paths) ? root.paths : {};
  return Object.entries(paths).flatMap(([path, item]) => {
    if (!isObject(item)) return [];
    return methods.flatMap((method): FoundOperation[] => {
      const operation = item[method];
      return isObject(operation) ? [{ method: method.toUpperCase(), path, item, operation }] : [];
    });
  });
}

function nameOf({ method, path }: FoundOperation): string {
  return `${method} ${path}`;
}

/** An operation that moved still ends as it did: those that share the most of the path's end come first. */
function likeliest(all: readonly FoundOperation[], name: string): string[] {
  const wanted = segments(name);
  const score = (one: FoundOperation): number => segments(nameOf(one)).filter((segment) => wanted.includes(segment)).length;
  return all.toSorted((left, right) => score(right) - score(left)).map((one) => nameOf(one));
}

/** Names of parameters change more often than what they stand for. */
function segments(name: string): string[] {
  return name.split(/[ /]+/).filter((segment) => !segment.startsWith("{"));
}

function someOf(names: readonly string[]): string {
  return `${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""}`;
}
