import type { Parameter, Place, Uncertain } from "../../facts/sheet.ts";
import type { JsonObject, LinedYaml } from "../lined-yaml.ts";
import { fieldsOf } from "./fields.ts";
import { factsOfSchema, isObject, objectsIn } from "./schema-facts.ts";

const places: readonly string[] = ["path", "query", "header"] satisfies readonly Place[];

/** The operation's parameters and its path's, which its own replace; those of a body are the fields of its schema. */
export function readParameters(item: JsonObject, operation: JsonObject, lines: LinedYaml, uncertain: Uncertain[]): Parameter[] {
  const stated = new Map<string, JsonObject>();
  for (const parameter of [...objectsIn(item.parameters), ...objectsIn(operation.parameters)])
    stated.set(`${String(parameter.in)} ${String(parameter.name)}`, parameter);
  const all = [...stated.values()];
  return [
    ...all.flatMap((parameter) => readParameter(parameter, lines, uncertain)),
    ...bodiesOf(all, operation).flatMap((schema) => bodyParameters(schema, lines, uncertain)),
    ...formFields(all, lines, uncertain),
  ];
}

function readParameter(parameter: JsonObject, { lineOf }: LinedYaml, uncertain: Uncertain[]): Parameter[] {
  const { name, in: place } = parameter;
  const line = lineOf(parameter);
  if (place === "cookie") uncertain.push({ line, text: `${String(name)} is sent as a cookie, for which the sheet has no word` });
  if (typeof name !== "string" || typeof place !== "string" || !places.includes(place)) return [];
  return [{ ...readValue(name, parameter, line, uncertain), name, in: place as Place }];
}

/** In version 2 a parameter is its own schema. */
function readValue(name: string, parameter: JsonObject, line: number, uncertain: Uncertain[]): Omit<Parameter, "name" | "in"> {
  const schema = schemaOf(parameter);
  const { facts, unread } = factsOfSchema(schema === parameter ? schema : { ...beside(parameter), ...schema });
  uncertain.push(...unread.map((words) => ({ line, text: `${name} states ${words}, for which the sheet has no word` })));
  return { ...facts, required: parameter.required === true, line };
}

function beside({ style, explode, deprecated }: JsonObject): JsonObject {
  return { style, explode, deprecated };
}

function schemaOf(parameter: JsonObject): JsonObject {
  if (isObject(parameter.schema)) return parameter.schema;
  const [media] = isObject(parameter.content) ? Object.values(parameter.content) : [];
  return isObject(media) && isObject(media.schema) ? media.schema : parameter;
}

function bodiesOf(parameters: readonly JsonObject[], { requestBody }: JsonObject): JsonObject[] {
  const schemas = parameters.filter((parameter) => parameter.in === "body").map(({ schema }) => schema);
  const content = isObject(requestBody) && isObject(requestBody.content) ? Object.values(requestBody.content) : [];
  return [...schemas, ...content.map((media) => (isObject(media) ? media.schema : undefined))]
    .filter((schema) => isObject(schema))
    .slice(0, 1);
}

function bodyParameters(schema: JsonObject, lines: LinedYaml, uncertain: Uncertain[]): Parameter[] {
  return fieldsOf(schema, lines, uncertain).map(({ path, ...facts }) => ({ required: false, ...facts, name: path, in: "body" }));
}

function formFields(parameters: readonly JsonObject[], { lineOf }: LinedYaml, uncertain: Uncertain[]): Parameter[] {
  return parameters
    .filter((parameter) => parameter.in === "formData" && typeof parameter.name === "string")
    .map((parameter) => {
      const name = String(parameter.name);
      return { ...readValue(name, parameter, lineOf(parameter), uncertain), name, in: "body" };
    });
}
