// npm run measure: the figures of docs/reliability.md. Timings and memory are printed, never tested.
import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createSandbox, providerIds } from "@imagetags/sandbox";
import { fetchFrom, openSource } from "./open.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const slow = createSandbox({ faults: () => ({ kind: "slow-headers", ms: 50 }) });
console.log("1,000 tags, 10 a page, 50 ms of latency: milliseconds with 1 and with 4 pages in flight");
for (const id of providerIds) {
  const elapsed: number[] = [];
  for (const concurrency of [1, 4]) {
    const source = await openSource(id, { fetch: fetchFrom(slow), concurrency });
    const startedAt = performance.now();
    for await (const _ of source.list("test/many", { pageSize: 10 }));
    elapsed.push(Math.round(performance.now() - startedAt));
  }
  console.log(`  ${id.padEnd(18)} ${elapsed.join("  ")}  (${((elapsed[1] ?? 0) / (elapsed[0] ?? 1)).toFixed(2)})`);
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
  console.log(`  ${id.padEnd(18)} ${heap.join("  ")}  ${getEventListeners(signal, "abort").length}`);
}
