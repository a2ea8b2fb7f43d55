import { spawn } from "node:child_process";
import { getEventListeners } from "node:events";
import { fileURLToPath } from "node:url";
import { createSandbox, type Fault, type FaultPlan, factsOf, type ProviderId, providerIds } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchFrom, openSource } from "../src/open.ts";

test.each(providerIds)("%s: listing after listing leaves nothing on a signal, and no timer", async (id) => {
  const source = await openSource(id, { fetch: fetchFrom(createSandbox()) });
  const { signal } = new AbortController();
  const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  for (let turn = 0; turn < 20; turn++) {
    let count = 0;
    for await (const _ of source.list("test/many", { signal })) if (++count === 150) break;
    expect(count).toBe(150);
  }
  // The sandbox finishes what was cancelled; a network would have dropped it.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length).toBeLessThanOrEqual(timers);
});

// Requests before the first page: a login; a question that tells the way in, and a token.
const requestsBefore: Partial<Record<ProviderId, number>> = { "docker-hub": 1, oci: 2 };

describe.each(providerIds)("%s: a process ends by itself", (id) => {
  const anHour: Fault = { kind: "slow-headers", ms: 3_600_000 };
  const fromThe = (index: number, fault: Fault): FaultPlan => {
    return (request) => (request.index >= index ? fault : undefined);
  };

  test.each<[string, string, FaultPlan | undefined]>([
    ["list", "listed 1000", undefined],
    ["break", "listed 1", undefined],
    // What is in flight when the loop is left would take an hour.
    ["break", "listed 1", fromThe(1 + (requestsBefore[id] ?? 0), anHour)],
    ["abort", "failed: stopped", fromThe(0, anHour)],
    ["abort", "failed: stopped", fromThe(0, { kind: "slow-body", ms: 3_600_000 })],
    ["timeout", "failed: timeout", fromThe(0, anHour)],
    ["error", "failed: network", fromThe(2, { kind: "reset" })],
  ])("after %s: %s", ends);

  test.runIf(factsOf(id).refusal)("after refusal: failed: authentication", () => ends("refusal", "failed: authentication", undefined));

  async function ends(what: string, output: string, faults: FaultPlan | undefined) {
    const server = await listen(createSandbox(faults && { faults }));
    try {
      expect(await run(id, server.url, what)).toEqual({ output: `${output}\n`, code: 0, signal: null });
    } finally {
      await server.close();
    }
  }
});

/** Runs `quiet-program.ts` to its end, however long that takes. */
function run(id: ProviderId, url: string, what: string): Promise<{ output: string; code: number | null; signal: string | null }> {
  const program = fileURLToPath(new URL("../src/quiet-program.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@imagetags/source", program, id, url, what]);
  onTestFinished(() => void child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ output, code, signal })));
}
