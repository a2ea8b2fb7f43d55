import { isImagetagsError } from "@imagetags/core";
import type { Capabilities } from "@imagetags/normalize";
import { BrokenAnswer, createSandbox, type Fault, type ProviderId, providerIds, type Sandbox } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import fc from "fast-check";
import { credentialKinds, issueCredentials } from "./credentials.ts";
import { everyFault } from "./faults.ts";
import { fetchFrom, openSource } from "./open.ts";

/** A listing, and the day it has: enough to replay it. */
export interface Scenario {
  readonly provider: ProviderId;
  /** How the client is known: see `credentials.ts`. */
  readonly credentials: string;
  /** Through a server and the runtime's `fetch`; the order in which requests arrive there is the network's. */
  readonly overHttp: boolean;
  /** For each tag, the minute of its push. */
  readonly tags: readonly number[];
  /** Whether tags of equal time stand in another order at each request. */
  readonly anyOrder: boolean;
  readonly pageSize: number;
  readonly concurrency: number;
  /** What goes wrong, by the index of the request. */
  readonly faults: readonly (readonly Fault[])[];
}

/** One answer that the client was sent. */
export interface Answered {
  readonly index: number;
  readonly offset: number;
  readonly limit: number;
  /** The total in it. */
  readonly told: number;
}

export interface Outcome {
  readonly names: readonly string[];
  readonly error: unknown;
  /** The tags that were there from before the listing started until after it ended. */
  readonly lasting: readonly string[];
  readonly complete: Capabilities["complete"];
  readonly answers: readonly Answered[];
  /** Answers of the sandbox that would break a vendor's spec. */
  readonly broken: readonly string[];
}

const repository = "test/soak";
const start = Date.UTC(2020, 0, 1);

/** Lists a repository through its client and a sandbox, as the scenario says. */
export async function play(scenario: Scenario): Promise<Outcome> {
  const { provider, pageSize, concurrency, overHttp } = scenario;
  const sandbox = openSandbox(scenario);
  const lasting = new Set(sandbox.tags(provider, repository));
  const answers: Answered[] = [];
  const broken: string[] = [];
  let requests = 0;
  const watched: Sandbox = {
    ...sandbox,
    async fetch(request) {
      const index = requests++;
      try {
        const response = await sandbox.fetch(request);
        const told = await readTotal(response.clone());
        if (told !== undefined) answers.push({ index, ...readPlace(request.url), told });
        return response;
      } catch (error) {
        if (error instanceof BrokenAnswer) broken.push(error.message);
        throw error;
      } finally {
        const present = new Set(sandbox.tags(provider, repository));
        for (const name of lasting) if (!present.has(name)) lasting.delete(name);
      }
    },
  };

  const server = overHttp ? await listen(watched) : undefined;
  const credentials = issueCredentials(provider, scenario.credentials, sandbox.world);
  const way = server ? { baseUrl: `${server.url}/${provider}` } : { fetch: fetchFrom(watched) };
  const source = await openSource(provider, { ...way, credentials, concurrency, retry: { delayMs: 0, attempts: 8 } });
  const names: string[] = [];
  let error: unknown;
  try {
    for await (const tag of source.list(repository, { pageSize })) names.push(tag.name);
  } catch (caught) {
    error = caught;
  } finally {
    await server?.close();
  }
  return { names, error, lasting: [...lasting], complete: source.capabilities.complete, answers, broken };
}

function openSandbox({ provider, tags, faults, anyOrder }: Scenario): Sandbox {
  const openedAt = Date.now();
  let requests = 0;
  const sandbox = createSandbox({
    // A second a request, and never so far off that a signature is refused.
    now: () => openedAt + Math.min(requests, 200) * 1000,
    faults: ({ index }) => {
      requests = index;
      return [...(faults[index] ?? []), ...(anyOrder ? [{ kind: "any-order", seed: index } as const] : [])];
    },
  });
  // An empty repository exists too.
  sandbox.push(provider, repository, "v");
  sandbox.remove(provider, repository, "v");
  tags.forEach((minute, index) => {
    sandbox.push(provider, repository, `v${index}`, new Date(start + minute * 60_000));
  });
  return sandbox;
}

/** The total that a page tells, in the body or in the header; `undefined` for what is no page. */
async function readTotal(response: Response): Promise<number | undefined> {
  const range = response.headers.get("content-range");
  const text = range ?? (await response.text().catch(() => ""));
  const digits = (range === null ? /"(?:tagCount|TotalCount)":(\d+)/ : /\/(\d+)$/).exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function readPlace(url: string): { offset: number; limit: number } {
  const query = new Map([...new URL(url).searchParams].map(([name, value]) => [name.toLowerCase(), Number(value)]));
  return { offset: query.get("offset") ?? 0, limit: query.get("limit") ?? 0 };
}

/** What the outcome breaks of the promise; nothing when it is kept. */
export function judge(scenario: Scenario, outcome: Outcome): string | undefined {
  const { names, error, lasting, complete, broken } = outcome;
  if (broken.length > 0) return `the sandbox broke a spec: ${broken.join(", ")}`;
  if (new Set(names).size < names.length) return "a tag came twice";
  if (error !== undefined) {
    if (!isImagetagsError(error)) return `not an error of this library: ${error}`;
    if (error.kind === "rejected") return `a request broke the spec: ${error.message}`;
    return mustSucceed(scenario) ? `nothing went wrong, and yet: ${error.message}` : undefined;
  }
  if (complete === "best-effort" ? !isHonest(scenario) : isHidden(scenario, outcome)) return undefined;
  const lost = lasting.filter((name) => !names.includes(name));
  return lost.length === 0 ? undefined : `lost: ${lost.join(", ")}`;
}

const edits = ["push", "delete"];
const shortPages = ["short-page", "capped-limit"];
const otherPages = ["duplicate-page", "ignored-offset"];
const lies = ["lying-total"];

// Each can end a pass too early, and there are no more passes.
const maxShortPages = 4;

/** Whether the repository held still and each row, where there was one, stood in its place: a short page is no lie. */
function isHonest({ tags, anyOrder, faults }: Scenario): boolean {
  if (faults.flat().filter(({ kind }) => shortPages.includes(kind)).length > maxShortPages) return false;
  const inOrder = new Set(tags).size === tags.length || !(anyOrder || happened(faults, ["any-order"]));
  return inOrder && !happened(faults, [...edits, ...otherPages, ...lies]);
}

/** Whether there was nothing that a listing may fail of. */
function mustSucceed(scenario: Scenario): boolean {
  const { credentials, overHttp, faults } = scenario;
  const renewals = faults.flat().filter(({ kind }) => kind === "expired-token").length;
  const lasts = credentials === "keys" || (["function", "password"].includes(credentials) && renewals === 1);
  const harmless = ["slow-headers", "slow-body", "wrong-content-type", ...(overHttp ? ["gzip"] : []), ...(lasts ? ["expired-token"] : [])];
  return isHonest(scenario) && faults.flat().every(({ kind }) => [...harmless, ...shortPages, "any-order"].includes(kind));
}

/**
 * Whether the last pass was told a total that made a changed, or wrongly cut, listing look whole: each page of it told the
 * total of the first, and one of those totals was a lie.
 */
function isHidden({ faults, pageSize }: Scenario, { answers }: Outcome): boolean {
  const first = answers.findLast(({ offset, limit }) => offset === 0 && limit === pageSize);
  if (!first) return false;
  const pass = answers.filter(({ index }) => index >= first.index);
  const lied = pass.some(({ index, told }) => told === first.told && happened(faults.slice(index, index + 1), lies));
  return lied && (happened(faults.slice(first.index + 1), edits) || happened(faults.slice(first.index), [...shortPages, ...otherPages]));
}

function happened(faults: Scenario["faults"], kinds: readonly string[]): boolean {
  return faults.flat().some(({ kind }) => kinds.includes(kind));
}

/** The command that plays a scenario again. */
export function replayCommand(scenario: Scenario): string {
  return `npm run test:soak -- --replay '${JSON.stringify(scenario)}'`;
}

const edit: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant("push" as const),
    tag: fc.oneof(
      fc.nat(4).map((number) => `new${number}`),
      fc.nat(40),
    ),
  }),
  fc.record({ kind: fc.constant("push" as const), tag: fc.nat(20).map((number) => `v${number}`) }),
  fc.record({ kind: fc.constant("delete" as const), tag: fc.nat(40) }),
);
const fault = fc.constantFrom(...everyFault);
const calm = fc.constantFrom(...everyFault.filter(({ kind }) => ![...edits, ...otherPages, ...lies].includes(kind)));

/** One day in so many requests has one. */
function sometimes(faults: fc.Arbitrary<Fault>, maxLength: number): fc.Arbitrary<Fault[][]> {
  const none = fc.constant<Fault[]>([]);
  const some = fc.array(faults, { minLength: 1, maxLength: 2 });
  return fc.array(fc.oneof({ weight: 2, arbitrary: none }, { weight: 1, arbitrary: some }), { maxLength, size: "max" });
}

/** Any scenario; the smaller ones first when one fails. */
export const scenarios: fc.Arbitrary<Scenario> = fc.constantFrom(...providerIds).chain((provider) =>
  fc.record({
    provider: fc.constant(provider),
    credentials: fc.constantFrom(...credentialKinds(provider)),
    overHttp: fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    tags: fc.oneof(fc.uniqueArray(fc.nat(500), { maxLength: 40, size: "max" }), fc.array(fc.nat(8), { maxLength: 25, size: "max" })),
    anyOrder: fc.boolean(),
    pageSize: fc.integer({ min: 1, max: 10 }),
    concurrency: fc.integer({ min: 1, max: 5 }),
    faults: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: sometimes(calm, 12) },
      { weight: 3, arbitrary: sometimes(edit, 14) },
      { weight: 4, arbitrary: sometimes(fc.oneof(fault, edit), 14) },
    ),
  }),
);
