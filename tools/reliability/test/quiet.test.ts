import { getEventListeners } from "node:events";
import { createSandbox, environmentOf, providerIds } from "@imagetags/sandbox";
import { expect, test } from "vitest";
import { providers } from "../../../packages/cli/src/providers.ts";

test.each(providerIds)("%s: listing after listing leaves nothing on a signal, and no timer", async (id) => {
  const sandbox = createSandbox();
  const fetch = (url: string, init: RequestInit) => sandbox.fetch(new Request(url, init));
  const source = (await providers[id]?.())?.open(environmentOf(id), { fetch });
  const { signal } = new AbortController();
  const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  for (let turn = 0; turn < 20; turn++) {
    let count = 0;
    for await (const _ of source?.list("test/many", { signal }) ?? []) if (++count === 150) break;
    expect(count).toBe(150);
  }
  // The sandbox finishes what was cancelled; a network would have dropped it.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length).toBeLessThanOrEqual(timers);
});
