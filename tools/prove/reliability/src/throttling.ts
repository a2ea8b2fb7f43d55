// How fast a listing is read from a vendor that allows so many requests a second. Time is simulated: nothing waits.

import { mock } from "node:test";
import { setImmediate } from "node:timers/promises";
import type { ClientOptions } from "@imagetags/core";
import { createSandbox, type FaultPlan } from "@imagetags/sandbox";
import { fetchFrom, openSource } from "./open.ts";

export interface Quota {
  /** From sending a request to its answer. */
  readonly latencyMs: number;
  /** Requests that the vendor accepts in any second. Default: all. */
  readonly perSecond?: number;
  /** How many of these others take. Default 0. */
  readonly others?: number;
}

export interface ListingTook {
  readonly seconds: number;
  readonly accepted: number;
  readonly throttled: number;
  /** Why it did not end whole. */
  readonly failure?: string;
}

/** Lists 1,000 tags, three new ones a page, in simulated time. */
export async function listUnder(quota: Quota, concurrency?: number): Promise<ListingTook> {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 0, 1) });
  try {
    return await list(quota, concurrency);
  } finally {
    mock.timers.reset();
  }
}

async function list(quota: Quota, concurrency: number | undefined): Promise<ListingTook> {
  const vendor = openVendor(quota);
  const source = await openSource("tencent-ccr", { fetch: vendor.fetch, ...(concurrency === undefined ? {} : { concurrency }) });
  const startedAt = Date.now();
  let failure: string | undefined;
  let isOver = false;
  const reading = (async () => {
    for await (const _ of source.list("test/many", { pageSize: 4 }));
  })()
    .catch((error: unknown) => {
      failure = String(error);
    })
    .finally(() => {
      isOver = true;
    });
  while (!isOver) {
    await setImmediate();
    await setImmediate();
    vendor.beAskedByOthers();
    mock.timers.tick(1);
  }
  await reading;
  const seconds = (Date.now() - startedAt) / 1000;
  return { seconds, ...vendor.counts(), ...(failure === undefined ? {} : { failure }) };
}

function openVendor({ latencyMs, perSecond = Number.POSITIVE_INFINITY, others = 0 }: Quota) {
  const acceptedAt: number[] = [];
  let accepted = 0;
  let throttled = 0;
  let isThrottled = false;
  const faults: FaultPlan = () => (isThrottled ? { kind: "throttle" } : undefined);
  const ask = fetchFrom(createSandbox({ faults }));
  const isAccepted = (): boolean => {
    while (acceptedAt[0] !== undefined && acceptedAt[0] <= Date.now() - 1000) acceptedAt.shift();
    return acceptedAt.length < perSecond && acceptedAt.push(Date.now()) > 0;
  };
  const pass = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const fetch: NonNullable<ClientOptions["fetch"]> = async (url, init) => {
    await pass(latencyMs / 2);
    isThrottled = !isAccepted();
    if (isThrottled) throttled++;
    else accepted++;
    const answer = ask(url, init);
    await pass(latencyMs / 2);
    return answer;
  };
  return {
    fetch,
    counts: () => ({ accepted, throttled }),
    /** Once a millisecond: as often as it takes to have their part, at times that nobody knows. */
    beAskedByOthers() {
      if (others > 0 && Math.random() < others / 1000) isAccepted();
    },
  };
}
