import type { Parameter } from "../../facts/sheet.ts";
import type { JsonObject, LinedYaml } from "../lined-yaml.ts";
import { isObject, objectsIn } from "./schema-facts.ts";

/**
 * What proves who is asking, as common parameters: an API key under its own name, every scheme of HTTP as `Authorization`. The
 * values to choose from are the schemes, and `none` where a request may do without. Required when no alternative lacks it.
 */
export function readSecurity(root: JsonObject, operation: JsonObject, { lineOf }: LinedYaml): Parameter[] {
  const holder = Array.isArray(operation.security) ? operation : root;
  const schemes = schemesOf(root);
  const sets = objectsIn(holder.security).map((set) => Object.keys(set).map((scheme) => credentialOf(schemes[scheme])));
  const none = sets.some((set) => set.length === 0) ? ["none"] : [];
  const credentials = sets.flat();
  const names = [...new Set(credentials.map(({ name }) => name))];
  const wordsOf = (wanted: string): string[] => credentials.filter(({ name }) => name === wanted).map(({ word }) => word);
  return names.map((name) => ({
    name,
    in: "common",
    type: "string",
    enum: [...new Set([...wordsOf(name), ...none])].sort(),
    required: sets.every((set) => set.some((credential) => credential.name === name)),
    line: lineOf(holder, "security"),
  }));
}

function schemesOf(root: JsonObject): JsonObject {
  const schemes = root.securityDefinitions ?? (isObject(root.components) ? root.components.securitySchemes : undefined);
  return isObject(schemes) ? schemes : {};
}

function credentialOf(scheme: unknown): { readonly name: string; readonly word: string } {
  const { type, name, scheme: word } = isObject(scheme) ? scheme : {};
  if (type === "apiKey" && typeof name === "string") return { name, word: "apiKey" };
  return { name: "Authorization", word: String(type === "http" ? word : (type ?? "unknown")).toLowerCase() };
}
