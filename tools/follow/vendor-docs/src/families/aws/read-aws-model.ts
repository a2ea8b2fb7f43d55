import { CannotCheck } from "../../errors.ts";
import type { ErrorCode, FactSheet, Parameter, Uncertain } from "../../facts/sheet.ts";
import { sortSheet } from "../../facts/sort.ts";
import { withRange } from "../../facts/value-facts.ts";
import { identifyReach } from "../identify-reach.ts";
import { isJsonWith } from "../json-text.ts";
import { type JsonObject, type LinedYaml, parseLinedYaml } from "../lined-yaml.ts";
import { fieldsOf } from "../openapi/fields.ts";
import { isObject, objectsIn } from "../openapi/schema-facts.ts";
import { ShapeSchemas } from "./shape-schemas.ts";

/** Whether a text is a model of AWS's, the `api-2.json` of its SDKs. */
export function isAwsModel(text: string): boolean {
  return isJsonWith(text, ["metadata", "operations", "shapes"]);
}

/** The facts of one operation of a model, named as the model names it. */
export function readAwsModel(text: string, wanted: readonly string[]): FactSheet {
  const lines = parseLinedYaml(text);
  const model = lines.value as JsonObject;
  const metadata = isObject(model.metadata) ? model.metadata : {};
  const { name, operation } = findOperation(model, wanted);
  const shapes = new ShapeSchemas(isObject(model.shapes) ? model.shapes : {}, lines);
  const input = shapes.schemaOf(operation.input);
  const output = shapes.schemaOf(operation.output);
  const uncertain: Uncertain[] = [];
  const errors = errorsOf(operation, shapes, lines);
  const http = isObject(operation.http) ? operation.http : {};
  const prefix = typeof metadata.targetPrefix === "string" ? `${metadata.targetPrefix}.` : "";
  const fields = fieldsOf(output, shapes.lines, uncertain);
  return sortSheet({
    version: 1,
    page: {
      form: "aws-model",
      title: String(metadata.serviceFullName ?? ""),
      ...identifyReach([operation, input, output, errors.map(({ code }) => code), metadata]),
    },
    operation: {
      ...(typeof http.method === "string" ? { method: http.method } : {}),
      ...(typeof http.requestUri === "string" ? { path: http.requestUri } : {}),
      action: `${prefix}${name}`,
      line: lines.lineOf(model.operations, name),
    },
    ...(operation.deprecated === true ? { deprecation: { line: lines.lineOf(operation, "deprecated") } } : {}),
    parameters: [...parametersOf(input, shapes, uncertain), ...commonParameters(metadata, lines)],
    response: { headers: [], fields: fields.map((field) => ({ ...withRange(field), path: field.path, tablePath: field.path })) },
    statuses: [],
    errors,
    examples: [],
    uncertain,
  });
}

function findOperation(model: JsonObject, wanted: readonly string[]): { readonly name: string; readonly operation: JsonObject } {
  const operations = isObject(model.operations) ? model.operations : {};
  const [name] = wanted;
  const names = Object.keys(operations);
  if (name === undefined || wanted.length > 1)
    throw new CannotCheck(
      `The model has ${names.length} operations, and ${wanted.length === 0 ? "none" : "more than one"} of them is asked for.`,
      `Name one with --operation, or as \`operation\` in x-sources: ${names.slice(0, 5).join(", ")}, …`,
    );
  const operation = operations[name];
  if (isObject(operation)) return { name, operation };
  const like = names.filter((other) => other.toLowerCase().includes(name.slice(-6).toLowerCase()));
  throw new CannotCheck(
    `The model has no operation ${name}.`,
    `It has ${names.length}; like it are: ${like.join(", ") || names.join(", ")}.`,
  );
}

/** The protocols whose requests are one JSON body. A member with a place of its own is sent there. */
function parametersOf(input: JsonObject, shapes: ShapeSchemas, uncertain: Uncertain[]): Parameter[] {
  return fieldsOf(input, shapes.lines, uncertain).map(({ path, ...facts }) => {
    const { name, place } = shapes.placeOf(input, path) ?? { name: path, place: "body" as const };
    return { required: false, ...facts, name, in: place };
  });
}

function commonParameters(metadata: JsonObject, { lineOf }: LinedYaml): Parameter[] {
  const { targetPrefix, signatureVersion } = metadata;
  const header = (name: string, key: string): Parameter => ({
    name,
    in: "header",
    type: "string",
    required: true,
    line: lineOf(metadata, key),
  });
  return [
    ...(targetPrefix === undefined ? [] : [header("X-Amz-Target", "targetPrefix")]),
    ...(typeof signatureVersion === "string"
      ? [{ ...header("Authorization", "signatureVersion"), in: "common" as const, enum: [signatureVersion] }]
      : []),
  ];
}

function errorsOf(operation: JsonObject, shapes: ShapeSchemas, { lineOf }: LinedYaml): ErrorCode[] {
  return objectsIn(operation.errors).map((error) => ({ code: shapes.errorCodeOf(String(error.shape)), line: lineOf(error) }));
}
