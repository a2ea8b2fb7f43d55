import { providerIds } from "@imagetags/sandbox";
import fc from "fast-check";
import { expect, test } from "vitest";
import { startRun } from "../src/playground/run.ts";
import { canHappen, scenarioIds } from "../src/playground/scenarios.ts";
import { bounds, defaults, fromLink, type Settings, toLink } from "../src/playground/settings.ts";
import { traceRequests } from "../src/playground/trace.ts";

const within = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    provider: fc.constantFrom(...providerIds),
    repository: fc.string({ unit: "grapheme" }),
    pageSize: within(bounds.pageSize),
    concurrency: within(bounds.concurrency),
    latencyMs: within(bounds.latencyMs),
    scenario: fc.constantFrom(...scenarioIds),
  })
  .filter(({ scenario, provider }) => canHappen(scenario, provider));

test("a link restores what was chosen", () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(fromLink(toLink(settings))).toEqual(settings);
    }),
  );
});

test("whatever stands in a link, the choice is one that the form allows", () => {
  const names = fc.constantFrom(...Object.keys(defaults));
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const settings = fromLink(`${new URLSearchParams(pairs)}`);
      expect(providerIds).toContain(settings.provider);
      expect(scenarioIds.filter((id) => canHappen(id, settings.provider))).toContain(settings.scenario);
      for (const [name, { min, max }] of Object.entries(bounds)) {
        const value = settings[name as keyof typeof bounds];
        expect(Number.isInteger(value) && value >= min && value <= max).toBe(true);
      }
    }),
  );
});

async function play(settings: Partial<Settings>) {
  const run = await startRun({ ...defaults, provider: "tencent-ccr", latencyMs: 0, ...settings }, new AbortController().signal);
  return { run, outcome: await run.ended };
}

test("every attempt that ended says how", async () => {
  const { run } = await play({ scenario: "proxy" });
  expect(run.attempts.map(({ state }) => state)).not.toContain("in flight");
  expect(run.attempts.filter(({ state }) => state === "failed").map(({ reason, status }) => ({ reason, status }))).toEqual([
    { reason: "unreadable", status: 200 },
  ]);
  expect(run.attempts.some(({ state }) => state === "not needed")).toBe(true);
});

test("a request that is tried again keeps its place and tells why", async () => {
  const { run, outcome } = await play({ scenario: "throttled" });
  expect(outcome).toEqual({ kind: "listed", completeness: { proven: true } });
  const refused = run.attempts.filter(({ state }) => state === "failed");
  expect(refused.map(({ reason }) => reason)).toEqual(["throttled, code 4400", "throttled, code 4400"]);
  for (const { request } of refused) {
    expect(run.attempts.filter((one) => one.request === request && one.reading === 1).map(({ number }) => number)).toEqual([1, 2]);
  }
});

test("the page that proves a listing is marked as read again", async () => {
  const { run } = await play({});
  expect(run.attempts.filter(({ reading }) => reading === 2).map(({ request }) => request)).toEqual([run.attempts[0]?.request]);
});

test("a run that is stopped says so, and has nothing in flight", async () => {
  const stopping = new AbortController();
  const run = await startRun({ ...defaults, latencyMs: 2000 }, stopping.signal);
  stopping.abort();
  expect(await run.ended).toEqual({ kind: "stopped" });
  expect(run.attempts.map(({ state }) => state)).not.toContain("in flight");
});

test("a token that is asked for again is no page that is read again", async () => {
  const { run } = await play({ provider: "docker-hub", scenario: "expired-token" });
  const tokens = run.attempts.filter(({ place }) => place === "");
  expect(tokens.length).toBeGreaterThan(1);
  expect(tokens.map(({ reading }) => reading)).toEqual(tokens.map(() => 1));
});

test("pages ahead are counted", async () => {
  const { run } = await play({ concurrency: 3, latencyMs: 20 });
  expect(run.mostInFlight()).toBe(3);
});

test("pages that are named in a body are told apart, each with its own end", async () => {
  let nowMs = 0;
  const answers = new Map<string, (response: Response) => void>();
  const { attempts, options } = traceRequests(
    (_, init) => new Promise((resolve) => answers.set(String(init.body), resolve)),
    () => nowMs,
  );
  const event = { provider: "p", method: "POST", url: "https://vendor.example/", attempt: 1 };
  const send = (body: string) => {
    options.onRequest(event);
    return options.fetch(event.url, { method: "POST", headers: {}, body, redirect: "manual", signal: new AbortController().signal });
  };
  const [first, second] = [send('{"Offset":0}'), send('{"Offset":99}')];
  nowMs = 10;
  answers.get('{"Offset":99}')?.(new Response());
  await second;
  options.onResponse({ ...event, durationMs: 10, status: 200 });
  nowMs = 20;
  answers.get('{"Offset":0}')?.(new Response());
  await first;
  options.onResponse({ ...event, durationMs: 20, status: 200 });
  send('{"Offset":0}');
  expect(attempts.map(({ place, reading, endedMs }) => ({ place, reading, endedMs }))).toEqual([
    { place: "Offset 0", reading: 1, endedMs: 20 },
    { place: "Offset 99", reading: 1, endedMs: 10 },
    { place: "Offset 0", reading: 2, endedMs: undefined },
  ]);
});
