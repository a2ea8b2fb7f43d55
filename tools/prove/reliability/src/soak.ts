// npm run test:soak                                  100,000 random days
// npm run test:soak -- --runs 5000 --seed 7          so many; those of a seed
// npm run test:soak -- --replay <JSON>               one day again, as a failure printed it
import fc from "fast-check";
import { readArguments } from "../../../run/arguments.ts";
import { scenarios } from "./draw.ts";
import { judge } from "./judge.ts";
import { play, replayCommand, type Scenario } from "./scenario.ts";

const { values } = readArguments({
  options: { runs: { type: "string", default: "100000" }, seed: { type: "string" }, replay: { type: "string" } },
});

if (values.replay === undefined) await soak(Number(values.runs), Number(values.seed ?? Date.now() % 2 ** 31));
else await replay(JSON.parse(values.replay) as Scenario);

async function soak(runs: number, seed: number): Promise<void> {
  const outcomes = new Map<string, number>();
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  let played = 0;
  console.log(`${runs} random days, seed ${seed}`);
  const property = fc.asyncProperty(scenarios, async (scenario) => {
    const outcome = await play(scenario);
    const end = outcome.completeness ? (outcome.completeness.proven ? "complete" : "not proven") : (outcome.error as { kind: string }).kind;
    outcomes.set(`${scenario.provider} ${end}`, (outcomes.get(`${scenario.provider} ${end}`) ?? 0) + 1);
    if (++played % 5000 === 0) console.log(`${String(played).padStart(8)}  in ${seconds()} s`);
    return judge(scenario, outcome) === undefined;
  });
  const { failed, counterexample, numRuns } = await fc.check(property, { numRuns: runs, seed });
  for (const [end, count] of [...outcomes].sort()) console.log(`${String(count).padStart(8)}  ${end}`);
  console.log(`${numRuns} runs in ${seconds()} s, seed ${seed}: ${failed ? "a promise was broken" : "no promise was broken"}`);
  if (!failed || !counterexample) return;
  console.error(`Replay it with:\n${replayCommand(counterexample[0])}`);
  process.exitCode = 1;
}

async function replay(scenario: Scenario): Promise<void> {
  const outcome = await play(scenario);
  console.log(outcome);
  const broken = judge(scenario, outcome);
  console.log(broken ?? "The promise was kept.");
  process.exitCode = broken === undefined ? 0 : 1;
}
