// The documented answers of a spec, each with the status under which the spec lists it.
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";

/** A documented answer, in the form that the command's `verify` replays. */
export interface Example {
  readonly provider: string;
  /** Its file's name, without `.response.yaml`. */
  readonly name: string;
  /** Tags, or the vendor's refusal. A file of tags is named after the operation, any other after what it refuses. */
  readonly holds: "tags" | "refusal";
  /** HTTP status: the first under which the spec lists this answer. */
  readonly status: number;
  readonly body: unknown;
}

interface Response {
  readonly $ref?: string;
  readonly content?: Record<string, { readonly examples?: Record<string, { readonly $ref: string }> }>;
}

interface Spec {
  readonly paths: Record<string, Record<string, { readonly operationId: string; readonly responses: Record<string, Response> }>>;
  readonly components: { readonly responses?: Record<string, Response> };
}

/** Every documented answer of `specs/<provider>/openapi.yaml`, in the spec's order. */
export function readExamples(root: string, provider: string): Example[] {
  const path = join(root, "specs", provider, "openapi.yaml");
  const spec = parse(readFileSync(path, "utf8")) as Spec;
  const operations = Object.values(spec.paths).flatMap((item) => Object.values(item));
  const found = new Map<string, Example>();
  for (const { operationId, responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      for (const { $ref } of listExamples(spec, response)) {
        const name = basename($ref, ".response.yaml");
        const holds = name.startsWith(toKebabCase(operationId.split("/").at(-1) ?? "")) ? "tags" : "refusal";
        const { value } = parse(readFileSync(join(dirname(path), $ref), "utf8")) as { value: unknown };
        if (!found.has(name)) found.set(name, { provider, name, holds, status: Number(status), body: value });
      }
    }
  }
  return [...found.values()];
}

function listExamples(spec: Spec, response: Response): { $ref: string }[] {
  const { content = {} } = response.$ref ? (spec.components.responses?.[basename(response.$ref)] ?? {}) : response;
  return Object.values(content).flatMap(({ examples = {} }) => Object.values(examples));
}

/** `GetTagList` → `get-tag-list`. */
function toKebabCase(name: string): string {
  return name.replaceAll(/(?!^)([A-Z])/g, "-$1").toLowerCase();
}
