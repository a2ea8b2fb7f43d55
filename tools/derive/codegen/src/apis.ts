import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

export interface Api {
  /** Provider id: also the folder of its spec and of its package. */
  readonly id: string;
  /** The root file of its spec. */
  readonly spec: URL;
  /** Where its generated types go. */
  readonly output: URL;
}

/** The APIs of the repository at `root` that have a package, as its `specs/redocly.yaml` lists them. One without an output is only linted. */
export function readApis(root: string = process.cwd()): Api[] {
  return readList(root).flatMap(({ name, spec, output }) => (output ? [{ id: name, spec, output }] : []));
}

/** Every spec of a provider, those that are only linted among them: `huawei-swr`, `huawei-swr@iam`. */
export function readSpecs(root: string, id: string): URL[] {
  return readList(root).flatMap(({ name, spec }) => (name === id || name.startsWith(`${id}@`) ? [spec] : []));
}

/** Every spec of the repository with the name that it has in the list. */
export function readAllSpecs(root: string): { readonly name: string; readonly spec: URL }[] {
  return readList(root).map(({ name, spec }) => ({ name, spec }));
}

function readList(root: string): { name: string; spec: URL; output: URL | undefined }[] {
  const list = pathToFileURL(join(root, "specs/redocly.yaml"));
  const { apis } = parse(readFileSync(list, "utf8")) as {
    apis: Record<string, { root: string; "x-openapi-ts"?: { output: string } }>;
  };
  return Object.entries(apis).map(([name, { root: spec, "x-openapi-ts": typescript }]) => ({
    name,
    spec: new URL(spec, list),
    output: typescript && new URL(typescript.output, list),
  }));
}
