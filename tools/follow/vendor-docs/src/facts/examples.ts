import type { Code } from "../document/document.ts";
import { fold } from "../meaning/words.ts";
import { isOfFailure, type Placed } from "./context.ts";
import { readLooseJson } from "./loose-json.ts";
import type { Example, Uncertain } from "./sheet.ts";

/** A documented request, as far as its text tells. */
export interface RequestExample {
  readonly method?: string;
  readonly host?: string;
  readonly path: string;
  readonly query: Record<string, string | string[]>;
  /** The body, where the request is written as HTTP has it and the body is JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** The parameters that a request sends: in its body, or else in its query. */
export function sentBy({ body, query }: RequestExample): Readonly<Record<string, unknown>> {
  return body ?? query;
}

const requestLine =
  /^(?:(?<method>GET|POST|PUT|PATCH|DELETE|HEAD)\s+)?(?:https?:\/\/(?<host>[^/?\s]*))?(?<path>\/[^?\s]*)?(?:\?(?<query>\S*))?(?:\s+HTTP\/[\d.]+)?$/;
/** A host in a block of its own is the operation's, not an example. */
export const bareHost = /^(?:https?:\/\/)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)\/?$/i;
const isRequestTitle = /请求|输入|request|input/i;

/** The page's examples. JSON in a request's section is its body. */
export function readExamples(codes: readonly Placed<Code>[], uncertain: Uncertain[]): Example[] {
  return codes.flatMap((placed): Example[] => {
    const { block, titles } = placed;
    const request = readRequest(block.text);
    if (request) return [{ kind: "request", value: request, line: block.line }];
    const text = block.text.trim();
    if (bareHost.test(text)) return [];
    if (!/^[[{]/.test(text)) {
      uncertain.push({ line: block.line, text: "an example is neither a request nor JSON" });
      return [];
    }
    const json = readLooseJson(text);
    if (!json) {
      uncertain.push({ line: block.line, text: "an example looks like JSON and is not" });
      return [];
    }
    if (isOfFailure(placed)) return [{ kind: "failure", value: json.value, line: block.line }];
    const isRequest = titles.slice(0, 2).some((title) => isRequestTitle.test(fold(title)));
    return [{ kind: isRequest ? "request" : "response", value: json.value, line: block.line }];
  });
}

/** A request written over several lines, each parameter on its own. */
export function readRequest(source: string): RequestExample | undefined {
  const lines = source
    .trim()
    .split("\n")
    .map((line) => line.trim())
    // "&other common parameters" is a remark.
    .filter((line) => !/^&[^=]*$/.test(line));
  const extra = lines.slice(1).findIndex((line) => !/^[?&]/.test(line));
  const first = lines.slice(0, extra < 0 ? lines.length : extra + 1).join("");
  const groups = requestLine.exec(first.replace(/\s+(?=[&?])/g, ""))?.groups;
  if (!groups || (groups.method === undefined && groups.host === undefined)) return undefined;
  const query: Record<string, string | string[]> = {};
  for (const part of (groups.query ?? "").split("&")) {
    const [name = "", ...rest] = part.split("=");
    if (name === "" || rest.length === 0) continue;
    const value = decode(rest.join("="));
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  const { method, host, path } = groups;
  const isRealHost = host !== undefined && /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(host);
  return {
    ...(method === undefined ? {} : { method }),
    ...(isRealHost ? { host } : {}),
    path: path ?? "/",
    query,
    ...(method === undefined ? {} : readRest(source)),
  };
}

/** What stands below the request's line, as HTTP has it: headers, then a body. */
function readRest(source: string): Pick<RequestExample, "host" | "body"> {
  const host = /^Host: *(?<host>[\w-]+(?:\.[\w-]+)+(?::\d+)?) *$/im.exec(source)?.groups?.host;
  const start = source.search(/^\{/m);
  const body = start < 0 ? undefined : readLooseJson(source.slice(start))?.value;
  const isObject = typeof body === "object" && body !== null;
  return { ...(host === undefined ? {} : { host }), ...(isObject ? { body: body as Record<string, unknown> } : {}) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
