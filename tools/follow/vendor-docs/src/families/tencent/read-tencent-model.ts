import { CannotCheck } from "../../errors.ts";
import type { FactSheet, Parameter, Uncertain } from "../../facts/sheet.ts";
import { sortSheet } from "../../facts/sort.ts";
import { withRange } from "../../facts/value-facts.ts";
import { identifyReach } from "../identify-reach.ts";
import { isJsonWith } from "../json-text.ts";
import { type JsonObject, parseLinedYaml } from "../lined-yaml.ts";
import { isObject } from "../openapi/schema-facts.ts";
import { MemberReader } from "./members.ts";

/** Whether a text is a model of Tencent's, the `api.json` of its command line. */
export function isTencentModel(text: string): boolean {
  return isJsonWith(text, ["actions", "metadata", "objects"]);
}

/** The facts of one action of a model of API 3.0, where each answer is wrapped in `Response`. */
export function readTencentModel(text: string, wanted: readonly string[]): FactSheet {
  const lines = parseLinedYaml(text);
  const model = lines.value as JsonObject;
  const { name, action } = findAction(model, wanted);
  const metadata = isObject(model.metadata) ? model.metadata : {};
  const uncertain: Uncertain[] = [];
  const members = new MemberReader(isObject(model.objects) ? model.objects : {}, lines, uncertain);
  const input = members.read(String(action.input), "");
  const wrapper = { path: "Response", type: "object", required: true, line: lines.lineOf(action, "output") };
  const fields = [wrapper, ...members.read(String(action.output), "Response.")];
  const line = lines.lineOf(model.actions, name);
  const header = (header: string, value: unknown): Parameter => {
    return { name: header, in: "header", type: "string", required: true, enum: [String(value)], line };
  };
  return sortSheet({
    version: 1,
    page: { form: "tencent-model", title: name, ...identifyReach([action, metadata.apiVersion, members.reached()]) },
    operation: { action: name, line },
    parameters: [
      header("X-TC-Action", name),
      header("X-TC-Version", metadata.apiVersion),
      ...input.map(({ path, ...facts }): Parameter => ({ required: false, ...facts, name: path, in: "body" })),
    ],
    response: { headers: [], fields: fields.map((field) => ({ ...withRange(field), path: field.path, tablePath: field.path })) },
    statuses: [],
    examples: [],
    uncertain,
  });
}

function findAction(model: JsonObject, wanted: readonly string[]): { readonly name: string; readonly action: JsonObject } {
  const actions = isObject(model.actions) ? model.actions : {};
  const [name] = wanted;
  const names = Object.keys(actions);
  if (name === undefined || wanted.length > 1)
    throw new CannotCheck(
      `The model has ${names.length} actions, and ${wanted.length === 0 ? "none" : "more than one"} of them is asked for.`,
      `Name one with --operation, or as \`operation\` in x-sources: ${names.slice(0, 5).join(", ")}, …`,
    );
  const action = actions[name];
  if (!isObject(action)) throw new CannotCheck(`The model has no action ${name}.`, `It has: ${names.join(", ")}.`);
  return { name, action };
}
