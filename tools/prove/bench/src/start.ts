import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOrThrow } from "@imagetags/consumers/run";
import { folderOf, install, ours } from "./contenders.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { renderTable } from "./table.ts";

const rounds = 15;
const floor = "an empty program";
const emptyPackage = "an empty package";
const entries: Readonly<Record<string, string>> = {
  [floor]: "",
  [emptyPackage]: 'import "empty";',
  "openapi-fetch + signing": 'import "./programs/contender-openapi-fetch-signing.mjs";',
  "tencentcloud-sdk-nodejs": 'import "tencentcloud-sdk-nodejs/tencentcloud/services/tcr/index.js";',
  "huaweicloud-sdk-swr": 'import "@huaweicloud/huaweicloud-sdk-core"; import "@huaweicloud/huaweicloud-sdk-swr";',
  "qcloudapi-sdk": 'import "qcloudapi-sdk";',
  "ucloud-sdk-js": 'import "@ucloud-sdks/ucloud-sdk-js";',
};

/** What importing costs a process that does nothing else, beside one that imports nothing. */
export async function benchStart(): Promise<string> {
  const { present, absent } = await install([...Object.keys(entries), ...ours]);
  writeEmptyPackage(join(folderOf(emptyPackage), "node_modules/empty"));
  for (const contender of present) {
    const report = "\nconsole.log(process.resourceUsage().maxRSS);\n";
    writeFileSync(join(folderOf(contender), "start.mjs"), `${entries[contender] ?? `import "${contender}";`}${report}`);
  }
  const results = await takeTurns(present, rounds, async (contender) => {
    const startedAt = performance.now();
    const output = await runOrThrow(process.execPath, ["start.mjs"], { cwd: folderOf(contender) });
    return { ms: performance.now() - startedAt, mb: Number(output.trim().split("\n").at(-1)) / 1024 };
  });
  const of = (contender: string, field: "ms" | "mb") => (results.get(contender) ?? []).map((result) => result[field]);
  const nothing = summarize(of(floor, "mb")).median;
  const rows = present.map((contender) => [
    contender,
    show(summarize(of(contender, "ms"))),
    show(pairWith(of(contender, "ms"), of(floor, "ms")), 2),
    show(summarize(of(contender, "mb").map((mb) => mb - nothing)), 1),
  ]);
  return [renderTable(["cold import", "ms", `× ${floor}`, "extra MB"], rows), ...absent].join("\n\n");
}

/** What Node itself takes to find and read a package. */
function writeEmptyPackage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "empty", "type": "module", "exports": "./index.js" }\n');
  writeFileSync(join(folder, "index.js"), "");
}
