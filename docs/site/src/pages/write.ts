import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readApis } from "@imagetags/codegen/apis";
import { writeApiPages } from "./api-page.ts";
import { writeCommandPage } from "./command-page.ts";
import { writeHome } from "./home.ts";
import { writeLlms } from "./llms.ts";
import { writeProviderPage } from "./provider-page.ts";
import { writeProvidersPage } from "./providers-page.ts";
import { writeRun } from "./run.ts";
import { nameOf, readSpec } from "./spec.ts";

/** Where the site is published. */
const siteUrl = "https://imagetags.github.io/imagetags/";

const content = "src/content/docs";

/** Every page that follows from the rest of the repository, by its path in the Starlight project. */
export async function derivePages(root: string): Promise<Map<string, string>> {
  const apis = readApis(root)
    .map((api) => ({ api, name: nameOf(readSpec(api.spec).info) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const providers = await Promise.all(
    apis.map(async ({ api }, index) => [`${content}/providers/${api.id}.md`, await writeProviderPage(root, api, index + 1)] as const),
  );
  const api = [...writeApiPages(root)].map(([name, text]) => [`${content}/reference/api/${name}.md`, text] as const);
  return new Map([
    ["src/generated/home.json", await writeHome(root, `docs/site/starlight/${content}`)],
    [`${content}/providers/index.md`, await writeProvidersPage(root)],
    ...providers,
    [`${content}/reference/command.md`, writeCommandPage(root)],
    ...api,
  ]);
}

/** Writes these pages anew, the run that the home page draws, and llms.txt from all pages. */
export async function writePages(root: string, starlight: string): Promise<void> {
  for (const folder of ["providers", "reference"]) rmSync(join(starlight, content, folder), { recursive: true, force: true });
  for (const [path, text] of await derivePages(root)) {
    mkdirSync(dirname(join(starlight, path)), { recursive: true });
    writeFileSync(join(starlight, path), text);
  }
  writeFileSync(join(starlight, "src/generated/run.json"), await writeRun());
  const { list, full } = writeLlms(join(starlight, content), siteUrl);
  writeFileSync(join(starlight, "public/llms.txt"), list);
  writeFileSync(join(starlight, "public/llms-full.txt"), full);
}
