import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Schema } from "./spec.ts";

export type Validate = (value: unknown) => string[];

const ajv = new Ajv2020({ allErrors: true, strict: false });
(addFormats as unknown as typeof addFormats.default)(ajv);

/** Compiles a schema, closed: a field that it does not declare is a violation. */
export function compile(schema: Schema): Validate {
  const validate = ajv.compile(close(schema) as object);
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const field = "additionalProperty" in params ? ` (${params.additionalProperty})` : "";
      return `${instancePath || "/"} ${message}${field}`;
    });
  };
}

function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== "object" || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, close(value)]));
  return "properties" in closed ? { additionalProperties: false, ...closed } : closed;
}
