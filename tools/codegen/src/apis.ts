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

/** The APIs of the repository at `root`, as its `specs/redocly.yaml` lists them. */
export function readApis(root: string = process.cwd()): Api[] {
  const list = pathToFileURL(join(root, "specs/redocly.yaml"));
  const { apis } = parse(readFileSync(list, "utf8")) as {
    apis: Record<string, { root: string; "x-openapi-ts": { output: string } }>;
  };
  return Object.entries(apis).map(([id, api]) => ({
    id,
    spec: new URL(api.root, list),
    output: new URL(api["x-openapi-ts"].output, list),
  }));
}
