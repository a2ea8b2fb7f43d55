import { readAt, writeAt } from "./answer-place.ts";
import type { Fault } from "./faults.ts";
import type { VendorFacts } from "./vendor.ts";

/** Takes totals and next pages out of a vendor's answers, or puts those of an earlier answer there, where that is the fault. */
export function createPlaceSpoiler({ total, next }: Pick<VendorFacts, "total" | "next">) {
  let before: string | undefined;
  return async (faults: readonly Fault[], response: Response): Promise<Response> => {
    const has = (kind: Fault["kind"]) => faults.some((fault) => fault.kind === kind);
    let spoiled = response;
    if (total && has("missing-total")) spoiled = await writeAt(spoiled, total);
    if (!next) return spoiled;
    const now = await readAt(spoiled, next);
    if (now !== undefined && has("stale-cursor")) spoiled = await writeAt(spoiled, next, before ?? now);
    if (now !== undefined && has("lost-next")) spoiled = await writeAt(spoiled, next);
    before = now;
    return spoiled;
  };
}
