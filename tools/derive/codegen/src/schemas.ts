import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readApis } from "./apis.ts";
import { renderSchema } from "./schema.ts";

/** The text of each provider's `schema.ts`, by its path below `root`. */
export async function renderSchemas(root: string): Promise<Map<string, string>> {
  const schemas = readApis(root).map(async (api) => [relative(root, fileURLToPath(api.output)), await renderSchema(api)] as const);
  return new Map(await Promise.all(schemas));
}
