import { runOrThrow } from "@imagetags/consumers/run";
import { folderOf } from "./contenders.ts";

/** Who lists SWR's tags in `calls`, `large` and `latency`: the floors, a peer, and the provider whose vendor has that peer. */
export const clients: Readonly<Record<string, string>> = {
  "bare fetch": "bare-fetch",
  "bare signed fetch": "bare-signed-fetch",
  "openapi-fetch + signing": "openapi-fetch-signing",
  "huaweicloud-sdk-swr": "huaweicloud-sdk-swr",
  "@imagetags/huawei-swr": "imagetags-huawei-swr",
};

export interface ClientTask {
  readonly mode: "calls" | "large" | "array" | "newest" | "int64";
  readonly baseUrl: string;
  /** Calls, or tags. */
  readonly count?: number;
  /** Rows a page. */
  readonly limit?: number;
  /** Pages in flight; only ours fetch ahead. */
  readonly concurrency?: number;
}

export interface Took {
  readonly ms: number;
  /** Of the process, user and system. */
  readonly cpuMs: number;
  readonly done: number;
  readonly maxRssMb: number;
  /** The answer of `int64`. */
  readonly value?: string;
}

/** One task in a process of its own. */
export async function runClient(contender: string, task: ClientTask): Promise<Took> {
  const keys = { accessKey: "AKbench", secretKey: "bench-secret-key" };
  const text = JSON.stringify({ contender: clients[contender], ...keys, ...task });
  const output = await runOrThrow(process.execPath, ["programs/run.mjs", text], { cwd: folderOf(contender) });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}
