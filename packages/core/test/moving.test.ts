import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Edit, everyPlan, moving, type Plan, plans } from "./moving.ts";
import { namesOf, tagsOf } from "./repository.ts";

// What a registry's own clock can bring about, and what only an import can: a tag pushed with the time of another.
const asRegistriesDo: readonly Edit["kind"][] = ["push", "again", "delete"];
const asImportsDo: readonly Edit["kind"][] = [...asRegistriesDo, "backdate", "import"];

const worlds: readonly [string, fc.Arbitrary<Plan>][] = [
  ["pushes and deletions", plans(asRegistriesDo)],
  ["tied times in any order", plans(asRegistriesDo, { tied: 4 })],
  ["replicas that lag behind", plans(asRegistriesDo, { lag: 2 })],
  ["pushes with the time of another tag", plans(asImportsDo)],
  ["all of that", plans(asImportsDo, { tied: 3, lag: 2 })],
];

describe.each([
  { paging: "row-offset", proof: "latest-first" },
  { paging: "row-offset", proof: "two-passes" },
  { paging: "page-number", proof: "latest-first" },
  { paging: "page-number", proof: "two-passes" },
  { paging: "cursor", proof: "names" },
] as const)("by $paging, proven by $proof", (kind) => {
  // Pages with numbers do not overlap: what no client can see then is told in docs/reliability.md.
  const known = kind.paging === "page-number" ? worlds.slice(0, 2) : worlds;
  // What a person relies on: a tag that is there from before a listing starts until after it ends is never missing.
  test.each(known)("each lasting tag once, or an error: %s", async (_, world) => {
    await fc.assert(
      fc.asyncProperty(world, (plan) => expectAll(plan, kind)),
      { numRuns: 300 },
    );
  });
});

describe.each(["latest-first", "two-passes"] as const)("by row offset, proven by %s, each lasting tag once, or an error:", (proof) => {
  test.each([
    [3, 1],
    [3, 2],
    [4, 2],
    [4, 3],
  ])("every two edits of %i tags, with pageSize %i", async (count, pageSize) => {
    for (const plan of everyPlan(asImportsDo, { count, pageSize })) await expectAll(plan, { paging: "row-offset", proof });
  });
});

async function expectAll(plan: Plan, kind: Parameters<typeof moving>[1]): Promise<void> {
  const { listing, lasting } = moving(plan, kind);
  const tags = tagsOf(listing);
  const names = await Array.fromAsync(tags).then(namesOf, (error) => {
    expect(error).toMatchObject({ kind: "incomplete" });
  });
  if (!names) return;
  expect(tags.completeness).toEqual({ proven: true });
  expect(new Set(names).size).toBe(names.length);
  expect(names, JSON.stringify(plan.edits)).toEqual(expect.arrayContaining([...lasting]));
}
