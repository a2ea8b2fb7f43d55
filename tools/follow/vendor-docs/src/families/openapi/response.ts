import type { Example, Header, PinnedText, ResponseFacts, Status, Uncertain } from "../../facts/sheet.ts";
import { withRange } from "../../facts/value-facts.ts";
import { formOf } from "../identify-reach.ts";
import type { JsonObject, LinedYaml } from "../lined-yaml.ts";
import { fieldsOf } from "./fields.ts";
import { factsOfSchema, isObject } from "./schema-facts.ts";

export interface Answer {
  readonly response: ResponseFacts;
  readonly statuses: readonly Status[];
  readonly examples: readonly Example[];
  /** The forms of the answers to requests that fail, of which the sheet has no fields. */
  readonly pinned: readonly PinnedText[];
}

/** What the successful answer holds, and which statuses there are. */
export function readAnswer(operation: JsonObject, lines: LinedYaml, uncertain: Uncertain[]): Answer {
  const responses = isObject(operation.responses) ? operation.responses : {};
  const entries = Object.entries(responses).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  const [, success] = entries.find(([code]) => /^2/.test(code)) ?? entries.find(([code]) => code === "default") ?? [];
  return {
    response: {
      headers: success ? headersOf(success, lines, uncertain) : [],
      fields: schemasOf(success)
        .slice(0, 1)
        .flatMap((schema) => fieldsOf(schema, lines, uncertain))
        .map((field) => ({ ...withRange(field), path: field.path, tablePath: field.path })),
    },
    statuses: entries.map(([code]) => ({ code, line: lines.lineOf(responses, code) })).filter(({ code }) => /^[1-5]\d\d$/.test(code)),
    pinned: failuresOf(entries, responses, lines),
    examples: entries.flatMap(([code, response]) => examplesOf(response, /^[45]/.test(code) ? "failure" : "response", lines)),
  };
}

function failuresOf(entries: readonly [string, JsonObject][], responses: JsonObject, { lineOf }: LinedYaml): PinnedText[] {
  const forms = entries
    .filter(([code]) => !/^[123]/.test(code))
    .map(([code, failure]) => ({ section: "the answers to requests that fail", sha256: formOf(failure), line: lineOf(responses, code) }));
  return forms.filter(({ sha256 }, index) => forms.findIndex((other) => other.sha256 === sha256) === index);
}

function headersOf({ headers }: JsonObject, { lineOf }: LinedYaml, uncertain: Uncertain[]): Header[] {
  return Object.entries(isObject(headers) ? headers : {}).flatMap(([name, header]) => {
    if (!isObject(header)) return [];
    const { facts, unread } = factsOfSchema(isObject(header.schema) ? header.schema : header);
    const line = lineOf(headers, name);
    uncertain.push(...unread.map((words) => ({ line, text: `${name} states ${words}, for which the sheet has no word` })));
    return [{ ...withRange({ ...facts, line }), name }];
  });
}

function schemasOf(response: JsonObject | undefined): JsonObject[] {
  const content = isObject(response?.content) ? Object.values(response.content) : [];
  return [response?.schema, ...content.map((media) => (isObject(media) ? media.schema : undefined))].filter((schema) => isObject(schema));
}

/** Version 2 has one example for each media type; version 3 has one or several, named. */
function examplesOf(response: JsonObject, kind: Example["kind"], { lineOf }: LinedYaml): Example[] {
  const old = Object.entries(isObject(response.examples) ? response.examples : {}).map(([type, value]): Example => {
    return { kind, value, line: lineOf(response.examples, type) };
  });
  const media = Object.values(isObject(response.content) ? response.content : {}).filter((one) => isObject(one));
  const single = media.filter(({ example }) => example !== undefined);
  const named = media.flatMap(({ examples }) =>
    Object.entries(isObject(examples) ? examples : {}).flatMap(([name, example]): Example[] =>
      isObject(example) && example.value !== undefined ? [{ kind, value: example.value, line: lineOf(examples, name) }] : [],
    ),
  );
  return [...old, ...single.map((one): Example => ({ kind, value: one.example, line: lineOf(one, "example") })), ...named];
}
