import { isImagetagsError } from "@imagetags/core";
import type { Outcome, Scenario } from "./scenario.ts";

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

export const edits = ["push", "delete"];
const shortPages = ["short-page", "capped-limit"];
export const otherPages = ["duplicate-page", "ignored-offset"];
export const lies = ["lying-total"];

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
