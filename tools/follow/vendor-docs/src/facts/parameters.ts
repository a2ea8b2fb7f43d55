import type { Paragraph } from "../document/document.ts";
import { languages } from "../meaning/prose.ts";
import { fold } from "../meaning/words.ts";
import { commonParameterOf } from "./common-parameters.ts";
import { sentBy } from "./examples.ts";
import { isRequest } from "./operation.ts";
import type { Example, Operation, Parameter, Place, Uncertain } from "./sheet.ts";
import { pathOf, type UsedTable } from "./tables.ts";

const placeWords: Record<string, Place> = {
  path: "path",
  query: "query",
  header: "header",
  body: "body",
  路径: "path",
  请求头: "header",
  请求体: "body",
};

/** The request's parameters, those that only the prose requires included. */
export function readParameters(
  tables: readonly UsedTable[],
  paragraphs: readonly Paragraph[],
  operation: Operation,
  uncertain: Uncertain[],
): Parameter[] {
  const parameters: Parameter[] = [];
  for (const table of tables) {
    if (table.use.kind !== "request") continue;
    const stated = table.use.place;
    for (const entry of table.entries) {
      const { name, place, facts } = entry;
      const common = commonParameterOf(entry);
      if (common) {
        parameters.push(common);
        continue;
      }
      const path = table.owner || name.startsWith("[") ? pathOf(table, entry) : name;
      const where = placeWords[place?.toLowerCase() ?? ""] ?? stated ?? placeByName(name, operation);
      if (parameters.some((other) => other.name === path && other.in === where))
        uncertain.push({ line: facts.line, text: `${name} is listed twice, here as ${facts.type}` });
      else parameters.push({ ...facts, name: path, in: where });
      if (entry.values !== undefined) parameters.push({ name: `${path}.*`, in: where, type: entry.values, line: facts.line });
    }
  }
  return withProse(parameters, paragraphs);
}

/** Parameters that a documented request sends and no table lists. */
export function unlistedParameters(parameters: readonly Parameter[], examples: readonly Example[]): Uncertain[] {
  const listed = new Set(parameters.map(({ name }) => name.replace(/\.(?:N|\d+)(?=\.|$)/g, "")));
  return examples.flatMap(({ kind, value, line }) => {
    if (kind !== "request" || !isRequest(value)) return [];
    const names = Object.keys(sentBy(value)).filter((name) => name !== "Action" && !listed.has(name.replace(/\.(?:N|\d+)(?=\.|$)/g, "")));
    return names.map((name) => ({ line, text: `the example sends ${name}, which no table lists` }));
  });
}

/** A name in the path's braces is a path parameter. A method with a body has its parameters there. */
function placeByName(name: string, { path, method }: Operation): Place {
  if (path?.includes(`{${name}}`)) return "path";
  return method !== undefined && /^(?:POST|PUT|PATCH)$/.test(method) ? "body" : "query";
}

/** "(Region is required)" in prose: of a listed parameter, or of one that belongs to the common ones. */
function withProse(parameters: readonly Parameter[], paragraphs: readonly Paragraph[]): Parameter[] {
  const result = [...parameters];
  for (const { text, line } of paragraphs) {
    for (const { requiredInProse } of languages) {
      for (const pattern of requiredInProse) {
        const name = pattern.exec(fold(text))?.groups?.name;
        if (name === undefined) continue;
        const index = result.findIndex((parameter) => parameter.name === name);
        const listed = result[index];
        if (listed) result[index] = { ...listed, required: true };
        else if (/公共|common|public/i.test(text)) result.push({ name, in: "common", type: "unknown", required: true, line });
      }
    }
  }
  return result;
}
