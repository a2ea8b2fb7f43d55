import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";

export interface Schema {
  readonly type?: string | readonly string[];
  readonly [keyword: string]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "header" | "path" | "body";
  readonly required?: boolean;
  readonly schema: Schema;
}

/** Schemas by media type. */
export type Content = Record<string, { readonly schema: Schema }>;

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Record<string, { readonly content?: Content }>;
  readonly "x-request-examples"?: Record<string, Example>;
}

export interface Example {
  readonly summary?: string;
  readonly value: unknown;
  /** Where the example breaks what its own page says, in the words of the check. */
  readonly "x-departure"?: { readonly violations?: readonly string[]; readonly reason?: string };
}

export interface Spec {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly securitySchemes?: Record<string, { readonly in?: string; readonly name?: string }> };
}

/** A spec of `specs/`, such as `tencent-ccr/openapi.yaml`, with every reference resolved. */
export async function readSpec(path: string): Promise<Spec> {
  const ref = fileURLToPath(new URL(`../../../../specs/${path}`, import.meta.url));
  const { bundle: document, problems } = await bundle({ ref, config: await createConfig({}), dereference: true });
  const [problem] = problems;
  if (problem) throw new Error(`${ref}: ${problem.message}`);
  return document.parsed as Spec;
}
