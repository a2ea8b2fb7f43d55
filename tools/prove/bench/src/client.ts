import { runOrThrow } from "@imagetags/consumers/run";
import { folderOf, type Place } from "./contenders.ts";

/** Who lists SWR's tags in `calls`, `large` and `latency`: the floors, the peer, and the provider whose vendor has that peer. */
export const clients: Readonly<Record<string, string>> = {
  "bare fetch": "bare-fetch",
  "bare signed fetch": "bare-signed-fetch",
  "openapi-fetch + signing": "openapi-fetch-signing",
  "huaweicloud-sdk-swr": "huaweicloud-sdk-swr",
  "@imagetags/huawei-swr": "imagetags-huawei-swr",
};

export interface ClientTask {
  readonly mode: "calls" | "listings" | "large" | "array" | "newest" | "int64";
  readonly baseUrl: string;
  /** `many`, or `long` for the one tag whose id a double cannot hold. Default `many`. */
  readonly repository?: "many" | "long";
  /** Calls, a multiple of 128; or tags. */
  readonly count?: number;
  /** Rows a page. */
  readonly limit?: number;
  /** Of ours only. Default: the runtime's `fetch`. */
  readonly transport?: "node:http";
  /** Pages in flight; only ours fetch ahead. Default: the contender's own. */
  readonly concurrency?: number;
}

export interface Took {
  readonly ms: number;
  /** Of the process, user and system. */
  readonly cpuMs: number;
  /** At most, of the process. */
  readonly maxRssMb: number;
  readonly rows: number;
  /** Over the names and ids of the rows. */
  readonly checksum: number;
  /** The id that `int64` read. */
  readonly value?: string;
}

/** One task in a process of its own. */
export async function runClient(
  contender: string,
  task: ClientTask,
  { folder, nodeOptions }: Place = { folder: folderOf(contender), nodeOptions: [] },
): Promise<Took> {
  const keys = { accessKey: "AKbench", secretKey: "bench-secret-key" };
  const text = JSON.stringify({ contender: clients[contender], repository: "many", ...keys, ...task });
  const output = await runOrThrow(process.execPath, [...nodeOptions, "programs/run.mjs", text], { cwd: folder });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

/** How a contender's rows differ, in any round, from the reference's: a benchmark of unequal work says nothing. */
export function compareRows(took: readonly Took[], [reference]: readonly Took[]): string {
  const differences = took.flatMap(({ rows, checksum }) => {
    if (rows !== reference?.rows) return `${rows} of ${reference?.rows}`;
    return checksum === reference.checksum ? [] : "changed";
  });
  return differences[0] ?? "all";
}
