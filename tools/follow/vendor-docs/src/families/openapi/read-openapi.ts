import { $RefParser } from "@apidevtools/json-schema-ref-parser";
import { CannotCheck } from "../../errors.ts";
import type { Example, FactSheet, Operation, Uncertain } from "../../facts/sheet.ts";
import { sortSheet } from "../../facts/sort.ts";
import { identifyReach } from "../identify-reach.ts";
import { type JsonObject, type LinedYaml, parseLinedYaml } from "../lined-yaml.ts";
import { findOperation } from "./find-operation.ts";
import { readParameters } from "./parameters.ts";
import { readAnswer } from "./response.ts";
import { isObject } from "./schema-facts.ts";
import { readSecurity } from "./security.ts";

/** Whether a text is an OpenAPI document, of version 2 or 3, as JSON or as YAML. */
export function isOpenApi(text: string): boolean {
  if (/^\s*\{/.test(text)) return /"(?:swagger|openapi)"\s*:\s*"[23]\./.test(text);
  const first = text.split("\n").find((line) => !/^(?:\s*#.*|---.*|%.*|\s*)$/.test(line)) ?? "";
  return /^["']?[\w-]+["']?\s*:/.test(first) && /^["']?(?:swagger|openapi)["']?\s*:\s*["']?[23]/m.test(text);
}

/** The facts of one operation of an OpenAPI document. Only what the operation reaches by `$ref` counts. */
export async function readOpenApi(text: string, wanted: readonly string[]): Promise<FactSheet> {
  const lines = parseLinedYaml(text);
  const root = await resolveReferences(lines.value);
  const { item, operation, method, path } = findOperation(root, wanted);
  const uncertain: Uncertain[] = [];
  const parameters = [...readParameters(item, operation, lines, uncertain), ...readSecurity(root, operation, lines)];
  const { response, statuses, pinned, examples } = readAnswer(operation, lines, uncertain);
  const line = lines.lineOf(item, method.toLowerCase());
  return sortSheet({
    version: 1,
    page: {
      form: "openapi",
      title: titleOf(root),
      ...identifyReach([item.parameters, operation, securityOf(root), root.servers, root.host, root.basePath]),
    },
    operation: { method, path: `${basePath(root)}${path}`, ...hostOf(root), line },
    ...(operation.deprecated === true ? { deprecation: { line: lines.lineOf(operation, "deprecated") } } : {}),
    parameters,
    response,
    statuses,
    pinned,
    examples: [...examples, ...requestExamples(operation, lines)],
    uncertain: distinct(uncertain),
  });
}

/** Lets every `$ref` be the very object that it names, so that each keeps its line and a circle is a circle. */
async function resolveReferences(value: unknown): Promise<JsonObject> {
  if (!isObject(value)) throw new CannotCheck("The document is no object.", "Give the raw OpenAPI file.");
  try {
    return (await $RefParser.dereference(value, { mutateInputSchema: true, resolve: { external: false } })) as JsonObject;
  } catch (error) {
    throw new CannotCheck(
      `A $ref of the document leads nowhere: ${error instanceof Error ? error.message : String(error)}`,
      "Give the whole document, bundled into one file.",
    );
  }
}

function titleOf(root: JsonObject): string {
  const title = isObject(root.info) ? root.info.title : undefined;
  return typeof title === "string" ? title : "";
}

/** What stands before every path: `basePath`, or the path of the first server. */
function basePath(root: JsonObject): string {
  const path =
    typeof root.basePath === "string" ? root.basePath : /^(?:https?:\/\/[^/]*)?(?<path>\/.*)$/.exec(serverOf(root))?.groups?.path;
  return (path ?? "").replace(/\/$/, "");
}

/** The host, where the document names one that is the vendor's: a template and `localhost` are for the reader to fill in. */
function hostOf(root: JsonObject): Pick<Operation, "host"> {
  const host = typeof root.host === "string" ? root.host : /^https?:\/\/(?<host>[^/]+)/.exec(serverOf(root))?.groups?.host;
  return host === undefined || /[{}]|^localhost(?::|$)|^127\./.test(host) ? {} : { host };
}

function serverOf(root: JsonObject): string {
  const server = Array.isArray(root.servers) ? root.servers[0] : undefined;
  return isObject(server) && typeof server.url === "string" ? server.url : "";
}

function securityOf(root: JsonObject): unknown {
  return [root.security, root.securityDefinitions, isObject(root.components) ? root.components.securitySchemes : undefined];
}

/** Examples of a request's body. */
function requestExamples(operation: JsonObject, { lineOf }: LinedYaml): Example[] {
  const content = isObject(operation.requestBody) && isObject(operation.requestBody.content) ? operation.requestBody.content : {};
  return Object.values(content).flatMap((media): Example[] =>
    isObject(media) && media.example !== undefined ? [{ kind: "request", value: media.example, line: lineOf(media, "example") }] : [],
  );
}

function distinct(uncertain: readonly Uncertain[]): Uncertain[] {
  return [...new Map(uncertain.map((one) => [one.text, one])).values()];
}
