// npm run measure: the figures of docs/reliability.md. Timings and memory are printed, never tested.
import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createSandbox, providerIds } from "@imagetags/sandbox";
import { fetchFrom, openSource } from "./open.ts";
import { listUnder, type Quota } from "./throttling.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const slow = createSandbox({ faults: () => ({ kind: "slow-headers", ms: 50 }) });
console.log("1,000 tags, 10 a page, 50 ms of latency: milliseconds with 1 and with 8 pages in flight");
for (const id of providerIds) {
  const elapsed: number[] = [];
  for (const concurrency of [1, 8]) {
    const source = await openSource(id, { fetch: fetchFrom(slow), concurrency });
    const startedAt = performance.now();
    for await (const _ of source.list("test/many", { pageSize: 10 }));
    elapsed.push(Math.round(performance.now() - startedAt));
  }
  console.log(`  ${id.padEnd(20)} ${elapsed.join("  ")}  (${((elapsed[1] ?? 0) / (elapsed[0] ?? 1)).toFixed(2)})`);
}

const quotas: readonly (readonly [what: string, quota: Quota, concurrencies: readonly number[]])[] = [
  ["50 ms, no limit", { latencyMs: 50 }, [1, 4, 8]],
  ["50 ms, 5 a second", { latencyMs: 50, perSecond: 5 }, [8]],
  ["200 ms, 20 a second", { latencyMs: 200, perSecond: 20 }, [4, 8, 16]],
  ["200 ms, 20 a second, others take 15", { latencyMs: 200, perSecond: 20, others: 15 }, [4, 8, 16]],
];
console.log("335 pages from a vendor with a limit, in simulated time, five runs: seconds, throttled answers, runs that were complete");
for (const [what, quota, concurrencies] of quotas) {
  for (const concurrency of concurrencies) {
    const runs = [];
    for (let run = 0; run < 5; run++) runs.push(await listUnder(quota, concurrency));
    const seconds = runs.map((run) => run.seconds.toFixed(1)).sort((a, b) => Number(a) - Number(b));
    const throttled = runs.map((run) => run.throttled).sort((a, b) => a - b);
    const complete = runs.filter(({ failure }) => failure === undefined).length;
    console.log(
      `  ${what}, concurrency ${concurrency}: ${seconds[2]} (${seconds[0]}–${seconds[4]})  ${throttled[2]} (${throttled[0]}–${throttled[4]})  ${complete}`,
    );
  }
}

console.log("10,000 listings with one AbortSignal: heap in MB after every 2,500, and the listeners left on the signal");
for (const id of providerIds) {
  const source = await openSource(id, { fetch: fetchFrom(createSandbox()) });
  const { signal } = new AbortController();
  const heap: string[] = [];
  for (let count = 1; count <= 10_000; count++) {
    for await (const _ of source.list("test/many", { signal })) break;
    if (count % 2500 !== 0) continue;
    collectGarbage();
    heap.push((process.memoryUsage().heapUsed / 1e6).toFixed(1));
  }
  console.log(`  ${id.padEnd(20)} ${heap.join("  ")}  ${getEventListeners(signal, "abort").length}`);
}
