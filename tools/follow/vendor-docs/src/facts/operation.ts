import type { Code, Paragraph } from "../document/document.ts";
import { fold } from "../meaning/words.ts";
import type { Placed } from "./context.ts";
import { bareHost, type RequestExample, readRequest } from "./examples.ts";
import type { Example, Operation, Uncertain } from "./sheet.ts";
import type { UsedTable } from "./tables.ts";

const actionInProse = /(?:接口|API|Action|操作) *\( *(?<action>[A-Z][A-Za-z0-9]+) *\)/;
const actionInCell = /(?:为|is|:) *(?<action>[A-Z][A-Za-z0-9]+)(?=[\s.,;]|$)/;
const hostInProse =
  /(?:域名|host|endpoint|domain)(?: *name)?(?: for (?:the )?api requests?)?(?:为|是| is|:)* *(?:https?:\/\/)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)/i;

interface Source {
  readonly request: RequestExample;
  readonly line: number;
}

/** What the page documents: a path and method, or an action. Undefined when it says neither. */
export function readOperation(
  paragraphs: readonly Paragraph[],
  tables: readonly UsedTable[],
  examples: readonly Example[],
  codes: readonly Placed<Code>[],
  uncertain: Uncertain[],
): Operation | undefined {
  const stated = paragraphs.flatMap(({ text, line }): Source[] => {
    const request = text
      .split("\n")
      .map((part) => readRequest(part))
      .find((request) => request?.method !== undefined);
    return request ? [{ request, line }] : [];
  })[0];
  const shown = examples.flatMap(({ kind, value, line }): Source[] =>
    kind === "request" && isRequest(value) ? [{ request: value, line }] : [],
  )[0];

  const action = readAction(paragraphs, tables, shown, uncertain);
  const best = stated ?? shown;
  if (!best && !action) return undefined;
  if (!stated && !action && best?.request.method === undefined) return undefined;
  const host =
    paragraphs.map(({ text }) => hostInProse.exec(fold(text))?.groups?.host).find((host) => host !== undefined) ??
    codes.map(({ block }) => bareHost.exec(block.text.trim())?.groups?.host).find((host) => host !== undefined) ??
    stated?.request.host ??
    shown?.request.host;
  const method = best?.request.method;
  const path = best?.request.path;
  return {
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path }),
    ...(action === undefined ? {} : { action: action.name }),
    ...(host === undefined ? {} : { host }),
    line: stated?.line ?? action?.line ?? best?.line ?? 1,
  };
}

function readAction(
  paragraphs: readonly Paragraph[],
  tables: readonly UsedTable[],
  shown: Source | undefined,
  uncertain: Uncertain[],
): { name: string; line: number } | undefined {
  const found: { name: string; line: number }[] = [];
  for (const { use, entries } of tables) {
    if (use.kind !== "request") continue;
    for (const entry of entries) {
      const name = entry.name === "Action" ? actionInCell.exec(fold(entry.description))?.groups?.action : undefined;
      if (name !== undefined) found.push({ name, line: entry.facts.line });
    }
  }
  for (const { text, line } of paragraphs) {
    const name = actionInProse.exec(fold(text))?.groups?.action;
    if (name !== undefined) found.push({ name, line });
  }
  const inExample = shown?.request.query.Action;
  if (typeof inExample === "string") found.push({ name: inExample, line: shown?.line ?? 1 });
  const [first] = found;
  for (const other of found) {
    if (first && other.name !== first.name)
      uncertain.push({ line: other.line, text: `the action is ${first.name} in one place and ${other.name} in another` });
  }
  return first;
}

export function isRequest(value: unknown): value is RequestExample {
  return typeof value === "object" && value !== null && "query" in value && "path" in value;
}
