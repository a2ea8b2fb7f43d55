import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export interface Api {
  /** Provider id: also the folder of its spec and of its package. */
  readonly id: string;
  /** The root file of its spec. */
  readonly spec: URL;
  /** Where its generated types go. */
  readonly output: URL;
}

const list = new URL("../../../specs/redocly.yaml", import.meta.url);

/** The APIs of this repository, as `specs/redocly.yaml` lists them. */
export function readApis(): Api[] {
  const { apis } = parse(readFileSync(fileURLToPath(list), "utf8")) as {
    apis: Record<string, { root: string; "x-openapi-ts": { output: string } }>;
  };
  return Object.entries(apis).map(([id, api]) => ({
    id,
    spec: new URL(api.root, list),
    output: new URL(api["x-openapi-ts"].output, list),
  }));
}
