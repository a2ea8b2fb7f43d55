import { join } from "node:path";
import { renderApi } from "./api.ts";
import { readPackages } from "./packages.ts";

/** The text of each built package's `api.md`, by its path below `root`. */
export function renderReports(root: string): Map<string, string> {
  return new Map(readPackages(root).map(({ folder }) => [`packages/${folder}/api.md`, renderApi(join(root, "packages", folder))]));
}
