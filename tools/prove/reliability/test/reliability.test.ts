import fc from "fast-check";
import { expect, test } from "vitest";
import { scenarios } from "../src/draw.ts";
import { judge } from "../src/judge.ts";
import { play, replayCommand } from "../src/scenario.ts";

const runs = Number(process.env.IMAGETAGS_SOAK_RUNS ?? 2000);

test(`no tag lost, none doubled, or an error: ${runs} random days`, async () => {
  let listed = 0;
  let refused = 0;
  const property = fc.asyncProperty(scenarios, async (scenario) => {
    const outcome = await play(scenario);
    if (outcome.error === undefined) listed++;
    else refused++;
    const broken = judge(scenario, outcome);
    if (broken !== undefined) throw new Error(broken);
  });
  const { failed, counterexample, errorInstance, seed } = await fc.check(property, { numRuns: runs });
  if (failed && counterexample) throw new Error(`${errorInstance} (seed ${seed}). Replay it with:\n${replayCommand(counterexample[0])}`);
  console.log(`${runs} runs: ${listed} listings came to their end, ${refused} threw`);
  // The net is worth something only if most of the bad days are survived.
  expect(listed).toBeGreaterThan(refused);
}, 3_600_000);
