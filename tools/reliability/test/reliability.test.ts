import fc from "fast-check";
import { expect, test } from "vitest";
import { judge, play, scenarios } from "../src/scenario.ts";

const runs = Number(process.env.IMAGETAGS_SOAK_RUNS ?? 2000);

test(`no tag lost, none doubled, or an error: ${runs} random days`, async () => {
  let proven = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      const outcome = await play(scenario);
      expect(judge(scenario, outcome)).toBeUndefined();
      if (outcome.error === undefined) proven++;
      else refused++;
    }),
    { numRuns: runs },
  );
  console.log(`${runs} runs: ${proven} listings came to their end, ${refused} threw`);
  // The net is worth something only if most of the bad days are survived.
  expect(proven).toBeGreaterThan(refused);
}, 3_600_000);
