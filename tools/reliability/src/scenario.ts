import { type Contract, readContract } from "@imagetags/contract";
import { isImagetagsError } from "@imagetags/core";
import type { Capabilities } from "@imagetags/normalize";
import { createSandbox, environmentOf, type Fault, type ProviderId, providerIds, scriptFaults } from "@imagetags/sandbox";
import fc from "fast-check";
import { providers } from "../../../packages/cli/src/providers.ts";
import { everyFault } from "./faults.ts";

/** A listing, and the day it has: enough to replay it. */
export interface Scenario {
  readonly provider: ProviderId;
  /** For each tag, the minute of its push: equal ones have no order that a vendor would keep. */
  readonly tags: readonly number[];
  readonly pageSize: number;
  readonly concurrency: number;
  /** By the index of the request. */
  readonly faults: readonly (Fault | null)[];
  /** What happens to the repository just before a request. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly beforeRequest: number;
  readonly kind: "push" | "push-again" | "delete";
  /** Which tag, counted through the tags that there are. */
  readonly tag: number;
}

export interface Outcome {
  readonly names: readonly string[];
  readonly error: unknown;
  /** The tags that were there from before the listing started until after it ended. */
  readonly lasting: readonly string[];
  readonly complete: Capabilities["complete"];
  /** Where a request, or an answer that nothing spoiled, broke the vendor's spec. */
  readonly violations: readonly string[];
}

const contracts = Object.fromEntries(providerIds.map((id) => [id, readContract(`${id}/openapi.yaml`)])) as Record<
  ProviderId,
  Promise<Contract>
>;
const repository = "test/soak";
const start = Date.UTC(2020, 0, 1);

/** Lists a repository through its client and a sandbox, as the scenario says. */
export async function play(scenario: Scenario): Promise<Outcome> {
  const { provider, tags, faults, edits, pageSize, concurrency } = scenario;
  const sandbox = createSandbox({ faults: scriptFaults(faults.map((fault) => fault ?? undefined)) });
  // An empty repository exists too.
  sandbox.push(provider, repository, "v");
  sandbox.remove(provider, repository, "v");
  tags.forEach((minute, index) => {
    sandbox.push(provider, repository, `v${index}`, new Date(start + minute * 60_000));
  });
  const present = tags.map((_, index) => `v${index}`);
  const lasting = new Set(present);
  const violations: string[] = [];
  let clock = 1_000;
  let requests = 0;

  const edit = ({ kind, tag }: Edit) => {
    const at = new Date(start + clock++ * 60_000);
    const name = kind === "push" ? `new${clock}` : present[tag % present.length];
    if (name === undefined) return;
    if (kind === "push") present.push(name);
    if (kind === "delete") {
      present.splice(present.indexOf(name), 1);
      lasting.delete(name);
      sandbox.remove(provider, repository, name);
    } else sandbox.push(provider, repository, name, at);
  };
  const fetch = async (url: string, init: RequestInit) => {
    const index = requests++;
    edits.filter(({ beforeRequest }) => beforeRequest === index).forEach(edit);
    shuffle(sandbox.world[provider].repositories[repository] ?? [], index);
    const request = new Request(url, init);
    const response = await sandbox.fetch(request.clone());
    const contract = await contracts[provider];
    violations.push(...(await contract.checkRequest(request)));
    if ((faults[index] ?? null) === null)
      violations.push(...contract.checkResponse(request, response.status, await response.clone().text()));
    return response;
  };

  const source = (await providers[provider]?.())?.open(environmentOf(provider), { fetch, concurrency, retry: { delayMs: 0, attempts: 8 } });
  if (!source) throw new Error(`no provider ${provider}`);
  const names: string[] = [];
  let error: unknown;
  try {
    for await (const tag of source.list(repository, { pageSize })) names.push(tag.name);
  } catch (caught) {
    error = caught;
  }
  return { names, error, lasting: [...lasting], complete: source.capabilities.complete, violations };
}

/** What the outcome breaks of the promise; nothing when it is kept. */
export function judge(scenario: Scenario, { names, error, lasting, complete, violations }: Outcome): string | undefined {
  if (violations.length > 0) return `the spec is broken: ${violations.join(", ")}`;
  if (new Set(names).size < names.length) return "a tag came twice";
  if (error !== undefined) {
    if (!isImagetagsError(error)) return `not an error of this library: ${error}`;
    return isQuiet(scenario) ? `nothing went wrong, and yet: ${error.message}` : undefined;
  }
  if (complete === "best-effort" && !isQuiet(scenario)) return undefined;
  if (isBeyondProof(scenario)) return undefined;
  const lost = lasting.filter((name) => !names.includes(name));
  return lost.length === 0 ? undefined : `lost: ${lost.join(", ")}`;
}

/** Whether the repository held still and the vendor kept to its word about pages: then the listing has to succeed. */
function isQuiet({ edits, faults, tags }: Scenario): boolean {
  const distinct = new Set(tags).size === tags.length;
  return edits.length === 0 && distinct && faults.every((fault) => fault === null);
}

/** A total that lies by just as many tags as are deleted meanwhile is, from outside, no lie. */
function isBeyondProof({ edits, faults }: Scenario): boolean {
  return edits.length > 0 && faults.some((fault) => fault?.kind === "lying-total");
}

function shuffle(rows: unknown[], seed: number): void {
  for (let index = rows.length - 1; index > 0; index--) {
    const other = (index * 7919 + seed * 104_729) % (index + 1);
    [rows[index], rows[other]] = [rows[other], rows[index]];
  }
}

/** Any scenario; the smaller ones first when one fails. */
export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  provider: fc.constantFrom(...providerIds),
  tags: fc.oneof(fc.uniqueArray(fc.nat(500), { maxLength: 40 }), fc.array(fc.nat(8), { maxLength: 25 })),
  pageSize: fc.integer({ min: 1, max: 10 }),
  concurrency: fc.integer({ min: 1, max: 5 }),
  faults: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(fc.option(fc.constantFrom(...everyFault), { nil: null, freq: 3 }), { maxLength: 12 }) },
  ),
  edits: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    {
      weight: 3,
      arbitrary: fc.array(
        fc.record({ beforeRequest: fc.nat(14), kind: fc.constantFrom("push", "push-again", "delete"), tag: fc.nat(40) }),
        { maxLength: 6 },
      ),
    },
  ),
});
