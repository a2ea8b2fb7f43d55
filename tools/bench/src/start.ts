import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOrThrow } from "@imagetags/consumers/run";
import { folderOf, install, ours } from "./contenders.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { renderTable } from "./table.ts";

const rounds = 15;
const floor = "bare fetch";
const entries: Readonly<Record<string, string>> = {
  [floor]: "",
  "openapi-fetch + signing": 'import "./programs/contender-openapi-fetch-signing.mjs";',
  "tencentcloud-sdk-nodejs": 'import "tencentcloud-sdk-nodejs/tencentcloud/services/tcr/index.js";',
  "huaweicloud-sdk-swr": 'import "@huaweicloud/huaweicloud-sdk-core"; import "@huaweicloud/huaweicloud-sdk-swr";',
  "qcloudapi-sdk": 'import "qcloudapi-sdk";',
};

/** What importing costs a process that does nothing else, beside one that imports nothing. */
export async function benchStart(): Promise<string> {
  const contenders = [...Object.keys(entries), ...ours];
  await install(contenders);
  for (const contender of contenders) {
    const report = "\nconsole.log(process.resourceUsage().maxRSS);\n";
    writeFileSync(join(folderOf(contender), "start.mjs"), `${entries[contender] ?? `import "${contender}";`}${report}`);
  }
  const results = await takeTurns(contenders, rounds, async (contender) => {
    const startedAt = performance.now();
    const output = await runOrThrow(process.execPath, ["start.mjs"], { cwd: folderOf(contender) });
    return { ms: performance.now() - startedAt, mb: Number(output.trim().split("\n").at(-1)) / 1024 };
  });
  const of = (contender: string, field: "ms" | "mb") => (results.get(contender) ?? []).map((result) => result[field]);
  const rows = contenders.map((contender) => [
    contender === floor ? "an empty program" : contender,
    show(summarize(of(contender, "ms"))),
    show(pairWith(of(contender, "ms"), of(floor, "ms")), 2),
    (summarize(of(contender, "mb")).median - summarize(of(floor, "mb")).median).toFixed(1),
  ]);
  return renderTable(["cold import", "ms", "× empty program", "extra MB"], rows);
}
