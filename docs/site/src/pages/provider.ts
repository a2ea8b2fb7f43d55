import { readFileSync } from "node:fs";
import { join } from "node:path";
import { providers } from "../../../../packages/cli/src/providers.ts";
import type { Provider } from "../../../../packages/cli/src/source.ts";
import { toCode } from "./markdown.ts";

/** What the command knows of a provider. */
export async function loadProvider(id: string): Promise<Provider> {
  const provider = await providers[id]?.();
  if (!provider) throw new Error(`The command does not know ${id}. Run: npm run sync`);
  return provider;
}

/** The hosts by which the command knows that images are a provider's, and how it is told where the host does not say. */
export function listHosts(id: string, hosts: readonly string[]): string {
  const known = hosts.filter((host) => host !== "*").map(toCode);
  if (id === "oci") return "any other host";
  const told = `typed as ${toCode(`${id}/…`)}`;
  if (hosts.length === 0) return `not documented, ${told}`;
  return [...known, ...(hosts.includes("*") ? [`your own, ${told}`] : [])].join(", ");
}

/** What shows that a listing is complete, as the provider's `tags.ts` declares it, or its family's. */
export function readProof(root: string, id: string): string {
  const own = readFileSync(join(root, "packages", id, "src/tags.ts"), "utf8");
  const [, family] = /"@imagetags\/core\/(\w+)"/.exec(own) ?? [];
  const declared = (text: string) => /\bproof: "([a-z-]+)"/.exec(text)?.[1];
  const proof = declared(own) ?? (family && declared(readFileSync(join(root, "packages/core/src", family, "tags.ts"), "utf8")));
  if (!proof) throw new Error(`packages/${id}/src/tags.ts declares no proof, nor does its family.`);
  return proof;
}
