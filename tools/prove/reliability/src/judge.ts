import { isImagetagsError } from "@imagetags/core";
import { factsOf } from "@imagetags/sandbox";
import { expiryOf } from "./credentials.ts";
import type { Outcome, Scenario } from "./scenario.ts";

/** What the outcome breaks of the promise; nothing when it is kept. */
export function judge(scenario: Scenario, outcome: Outcome): string | undefined {
  const { names, error, lasting, completeness, broken } = outcome;
  if (broken.length > 0) return `the sandbox broke a spec: ${broken.join(", ")}`;
  if (new Set(names).size < names.length) return "a tag came twice";
  if (error !== undefined) {
    if (!isImagetagsError(error)) return `not an error of this library: ${error}`;
    if (error.kind === "rejected") return `a request broke the spec: ${error.message}`;
    return mustSucceed(scenario) ? `nothing went wrong, and yet: ${error.message}` : undefined;
  }
  if (!completeness) return "the listing ended, and does not say whether it is complete";
  if (completeness.proven ? isUnseen(scenario, outcome) : !isHonest(scenario)) return undefined;
  const lost = lasting.filter((name) => !names.includes(name));
  return lost.length === 0 ? undefined : `lost${completeness.proven ? ", and called complete" : ""}: ${lost.join(", ")}`;
}

export const edits = ["push", "delete", "replica"];
const shortPages = ["short-page", "capped-limit"];
export const otherPages = ["duplicate-page", "ignored-offset", "stale-cursor", "lost-next"];
export const lies = ["lying-total", "missing-total"];

// Each can end a pass too early, and there are no more passes.
const maxShortPages = 4;

/** Whether the repository held still and each row, where there was one, stood in its place: a short page is no lie. */
function isHonest({ provider, tags, untagged, anyOrder, faults }: Scenario): boolean {
  const { paging } = factsOf(provider);
  const mostShortPages = { cursor: Number.POSITIVE_INFINITY, "row-offset": maxShortPages, "page-number": 0 }[paging];
  if (count(faults, shortPages) > mostShortPages) return false;
  const times = [...tags, ...untagged];
  const inOrder = new Set(times).size === times.length || !(anyOrder || happened(faults, ["any-order"]));
  return inOrder && !happened(faults, [...edits, ...otherPages, ...lies]);
}

/** Whether there was nothing that a listing may fail of. */
function mustSucceed(scenario: Scenario): boolean {
  const { provider, credentials, overHttp, faults } = scenario;
  const expiry = expiryOf(provider, credentials);
  const lasts = expiry === "unaffected" || (expiry === "renewed" && count(faults, ["expired-token"]) <= 1);
  const harmless = ["slow-headers", "slow-body", "wrong-content-type", ...(overHttp ? ["gzip"] : []), ...(lasts ? ["expired-token"] : [])];
  return isHonest(scenario) && faults.flat().every(({ kind }) => [...harmless, ...shortPages, "any-order"].includes(kind));
}

/** Whether the day had what docs/reliability.md names under "What no client can see". */
function isUnseen(scenario: Scenario, outcome: Outcome): boolean {
  return hasTrueLookingTotal(scenario, outcome) || hasFalseEnd(scenario) || movesBehindPages(scenario);
}

/** A total that is wrong by just as many rows as were deleted, or left out of its pages: the last one told was a lie somewhere. */
function hasTrueLookingTotal({ faults }: Scenario, { answers }: Outcome): boolean {
  const accepted = answers.toSorted((a, b) => a.index - b.index).at(-1)?.total;
  const lied = answers.some(({ index, total }) => total === accepted && (faults[index] ?? []).some(({ kind }) => kind === "lying-total"));
  return lied && happened(faults, [...edits, ...shortPages, ...otherPages]);
}

/** A page that leads to no next one, although there is one, of a vendor that tells no total. */
function hasFalseEnd({ provider, faults }: Scenario): boolean {
  return factsOf(provider).total === undefined && happened(faults, ["lost-next"]);
}

/** Pages that have numbers do not overlap: a tag pushed with an old time, or a replica that lags behind, can hide a shift. */
function movesBehindPages({ provider, faults }: Scenario): boolean {
  if (factsOf(provider).paging !== "page-number") return false;
  return happened(faults, ["replica"]) || faults.flat().some((fault) => fault.kind === "push" && fault.at !== undefined);
}

function happened(faults: Scenario["faults"], kinds: readonly string[]): boolean {
  return count(faults, kinds) > 0;
}

function count(faults: Scenario["faults"], kinds: readonly string[]): number {
  return faults.flat().filter(({ kind }) => kinds.includes(kind)).length;
}
