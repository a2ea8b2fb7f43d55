import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { folderOf, install, ours } from "./contenders.ts";
import { weighFiles } from "./installed.ts";
import { createFunctionOf } from "./providers.ts";
import { renderTable } from "./table.ts";

const imports: Readonly<Record<string, string>> = {
  "bare signed fetch": 'import { open } from "./programs/contender-bare-signed-fetch.mjs"; console.log(open({}));',
  "openapi-fetch + signing": 'import { open } from "./programs/contender-openapi-fetch-signing.mjs"; console.log(open({}));',
  "tencentcloud-sdk-nodejs": 'import { tcr } from "tencentcloud-sdk-nodejs/tencentcloud/services/tcr/index.js"; console.log(tcr);',
  "huaweicloud-sdk-swr":
    'import { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core"; import { SwrClient } from "@huaweicloud/huaweicloud-sdk-swr"; console.log(BasicCredentials, SwrClient);',
  "qcloudapi-sdk": 'import Api from "qcloudapi-sdk"; console.log(Api);',
  "ucloud-sdk-js": 'import { Client } from "@ucloud-sdks/ucloud-sdk-js"; console.log(Client);',
};

/** How much a program of five lines weighs, and what `npm install` brings. */
export async function benchSize(): Promise<string> {
  const { present, absent } = await install([...Object.keys(imports), ...ours]);
  const rows: string[][] = [];
  for (const contender of present) {
    const kilobytes = await bundle(contender);
    const { packages, megabytes } = weighInstalled(contender);
    rows.push([contender, kilobytes.toFixed(1), String(packages), megabytes.toFixed(2)]);
  }
  return [renderTable(["bundle, minified + gzip", "kB", "packages installed", "MB installed"], rows), ...absent].join("\n\n");
}

async function bundle(contender: string): Promise<number> {
  const folder = folderOf(contender);
  const entry = join(folder, "five-lines.mjs");
  writeFileSync(entry, imports[contender] ?? fiveLines(contender));
  const options = { bundle: true, minify: true, write: false, format: "esm", target: "es2023", logLevel: "error" } as const;
  // Ours are built for any platform; the SDKs need Node's.
  const platform = ours.includes(contender) ? "browser" : "node";
  const { outputFiles } = await build({ ...options, entryPoints: [entry], platform });
  return gzipSync(outputFiles[0]?.contents ?? "").length / 1000;
}

function fiveLines(name: string): string {
  const create = createFunctionOf(name.slice("@imagetags/".length));
  return `import { ${create} } from "${name}";
const client = ${create}(globalThis.options);
for await (const tag of client.tags("namespace/name")) {
  console.log(tag);
}
`;
}

function weighInstalled(contender: string): { packages: number; megabytes: number } {
  const modules = join(folderOf(contender), "node_modules");
  const lock = globSync(".package-lock.json", { cwd: modules })[0];
  const packages = lock ? Object.keys(JSON.parse(readFileSync(join(modules, lock), "utf8")).packages).length : 0;
  return { packages, megabytes: weighFiles(modules) / 1000 };
}
