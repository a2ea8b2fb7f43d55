import { fileURLToPath } from "node:url";
import { readApis } from "@imagetags/codegen/apis";

/** This repository. */
export const root: string = fileURLToPath(new URL("../../../..", import.meta.url));

/** Every provider's id. */
export const providerIds: readonly string[] = readApis(root).map(({ id }) => id);

/** The function that a provider's package is for: `tencent-ccr` → `createTencentCcr`. */
export function createFunctionOf(id: string): string {
  return `create${id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`;
}
