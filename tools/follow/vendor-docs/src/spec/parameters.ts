import { asObject, type Place, type SpecFiles } from "./files.ts";
import { factsOfSchema, fieldsInside, type SpecValue } from "./schema.ts";

export interface SpecParameter extends SpecValue {
  readonly name: string;
  readonly in: string;
  readonly constant?: unknown;
}

export function readParameter(files: SpecFiles, place: Place): SpecParameter {
  const { name, in: where, required } = place.node;
  const value = readValue(files, place);
  const schema = files.resolve(files.child(place, "schema")).node;
  return {
    ...value,
    name: String(name),
    in: String(where),
    facts: { ...value.facts, required: required === true },
    ...("const" in schema ? { constant: schema.const } : {}),
  };
}

/** The fields of a request's body, as parameters that are sent there. */
export function readBody(files: SpecFiles, operation: Place): SpecParameter[] {
  const body = files.resolve(files.child(operation, "requestBody"));
  const [type] = Object.keys(asObject(body.node.content));
  if (type === undefined) return [];
  const fields = new Map<string, SpecValue[]>();
  fieldsInside(files, files.child(body, "content", type, "schema"), fields);
  return [...fields].flatMap(([name, values]) => values.slice(0, 1).map((value) => ({ ...value, name, in: "body" })));
}

/** A parameter or a header. */
export function readValue(files: SpecFiles, place: Place): SpecValue {
  return { facts: factsOfSchema(files, files.child(place, "schema")), pointer: place.pointer, departures: [] };
}

/** Names of what the signature or the token brings, each with the place of its scheme. */
export function readCredentials(files: SpecFiles, root: Place): Map<string, string> {
  const schemes = files.child(root, "components", "securitySchemes");
  return new Map(
    Object.keys(schemes.node).flatMap((key): [string, string][] => {
      const { node, pointer } = files.resolve(files.child(schemes, key));
      if (node.type === "apiKey") return [[String(node.name).toLowerCase(), pointer]];
      return [["authorization", pointer]];
    }),
  );
}
