import type { Capabilities } from "@imagetags/normalize";
import { BrokenAnswer, createSandbox, type Fault, type ProviderId, type Sandbox } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { issueCredentials } from "./credentials.ts";
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

/** The command that plays a scenario again. */
export function replayCommand(scenario: Scenario): string {
  return `npm run test:soak -- --replay '${JSON.stringify(scenario)}'`;
}
