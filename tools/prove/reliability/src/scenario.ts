import type { Completeness } from "@imagetags/core";
import { BrokenAnswer, createSandbox, type Fault, factsOf, hasFault, type ProviderId, type Sandbox } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { readAt } from "../../../../packages/sandbox/src/answer-place.ts";
import { issueCredentials } from "./credentials.ts";
import { fetchFrom, openSource } from "./open.ts";

/** A listing, and the day it has: enough to replay it. */
export interface Scenario {
  readonly provider: ProviderId;
  /** How the client is known: see `credentials.ts`. */
  readonly credentials: string;
  /** Through a server and the runtime's `fetch`; the order in which requests arrive there is the network's. */
  readonly overHttp: boolean;
  /** For each tag, the minute of its push. Where rows are images, tags of one minute are of one image. */
  readonly tags: readonly number[];
  /** For each image without a tag, the minute of its push; only where rows are images. */
  readonly untagged: readonly number[];
  /** Whether rows of equal time stand in another order at each request. */
  readonly anyOrder: boolean;
  readonly pageSize: number;
  readonly concurrency: number;
  /** What goes wrong, by the index of the request. */
  readonly faults: readonly (readonly Fault[])[];
}

/** One answer that the client was sent. */
export interface Answered {
  /** The index of its request. */
  readonly index: number;
  /** The total in it; absent in one without. */
  readonly total?: number | undefined;
}

export interface Outcome {
  readonly names: readonly string[];
  readonly error: unknown;
  /** The tags that were there from before the listing started until after it ended. */
  readonly lasting: readonly string[];
  /** What the listing says of itself; absent where it did not end. */
  readonly completeness: Completeness | undefined;
  readonly answers: readonly Answered[];
  /** Answers of the sandbox that would break a vendor's spec. */
  readonly broken: readonly string[];
}

const repository = "test/soak";

/** The instant of a minute of the days before. */
export function instantOf(minute: number): number {
  return Date.UTC(2020, 0, 1) + minute * 60_000;
}

/** Lists a repository through its client and a sandbox, as the scenario says. */
export async function play(scenario: Scenario): Promise<Outcome> {
  const { provider, pageSize, concurrency, overHttp } = scenario;
  const sandbox = openSandbox(scenario);
  const lasting = new Set(sandbox.tags(provider, repository));
  const { answers, broken, watched } = watch(sandbox, provider, () => {
    const present = new Set(sandbox.tags(provider, repository));
    for (const name of lasting) if (!present.has(name)) lasting.delete(name);
  });
  const server = overHttp ? await listen(watched) : undefined;
  if (scenario.credentials === "none") sandbox.makePublic(provider, repository);
  const { env, ...issued } = issueCredentials(sandbox, provider, scenario.credentials);
  const way = server ? { baseUrl: `${server.url}/${provider}` } : { fetch: fetchFrom(watched) };
  // GitHub asks to wait for a minute, which a day here does not.
  const retry = { delayMs: 0, attempts: 8, budgetMs: 30_000 };
  const source = await openSource(provider, { ...way, ...issued, concurrency, retry }, env);
  const listing = source.list(repository, { pageSize });
  const names: string[] = [];
  let error: unknown;
  try {
    for await (const tag of listing) names.push(tag.name);
  } catch (caught) {
    error = caught;
  } finally {
    await server?.close();
  }
  return { names, error, lasting: [...lasting], completeness: listing.completeness, answers, broken };
}

/** The sandbox with an eye on what it answers. */
function watch(sandbox: Sandbox, provider: ProviderId, afterAnswer: () => void) {
  const { total } = factsOf(provider);
  const answers: Answered[] = [];
  const broken: string[] = [];
  let requests = 0;
  const watched: Sandbox = {
    ...sandbox,
    async fetch(request) {
      const index = requests++;
      try {
        const response = await sandbox.fetch(request);
        const told = total && (await readAt(response.clone(), total).catch(() => undefined));
        answers.push({ index, total: told === undefined ? undefined : Number(told.replace(/^.*\//, "")) });
        return response;
      } catch (error) {
        if (error instanceof BrokenAnswer) broken.push(error.message);
        throw error;
      } finally {
        afterAnswer();
      }
    },
  };
  return { answers, broken, watched };
}

function openSandbox({ provider, tags, untagged, faults, anyOrder }: Scenario): Sandbox {
  const openedAt = Date.now();
  let requests = 0;
  const { world } = fill(provider, tags, untagged);
  // Opened anew, it has no past: no replica can be behind the start of the listing.
  return createSandbox({
    world,
    // A second a request, and never so far off that a signature is refused.
    now: () => openedAt + Math.min(requests, 200) * 1000,
    faults: ({ index }) => {
      requests = index;
      const shuffled: Fault = { kind: "any-order", seed: index };
      return [...(faults[index] ?? []), ...(anyOrder && hasFault(provider, shuffled) ? [shuffled] : [])];
    },
  });
}

function fill(provider: ProviderId, tags: readonly number[], untagged: readonly number[]): Sandbox {
  const sandbox = createSandbox();
  // An empty repository exists too.
  sandbox.push(provider, repository, "v");
  sandbox.remove(provider, repository, "v");
  for (const minute of new Set(tags)) {
    const names = tags.flatMap((at, index) => (at === minute ? [`v${index}`] : []));
    sandbox.pushImage(provider, repository, names, new Date(instantOf(minute)));
  }
  for (const minute of untagged) sandbox.pushImage(provider, repository, [], new Date(instantOf(minute)));
  return sandbox;
}

/** The command that plays a scenario again. */
export function replayCommand(scenario: Scenario): string {
  return `npm run test:soak -- --replay '${JSON.stringify(scenario)}'`;
}
