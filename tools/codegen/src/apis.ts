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
  const list = pathToFileURL(join(root, "specs/redocly.yaml"));
  const { apis } = parse(readFileSync(list, "utf8")) as {
    apis: Record<string, { root: string; "x-openapi-ts"?: { output: string } }>;
  };
  return Object.entries(apis).flatMap(([id, { root: spec, "x-openapi-ts": typescript }]) =>
    typescript ? [{ id, spec: new URL(spec, list), output: new URL(typescript.output, list) }] : [],
  );
}
