// npm run test:soak                      100,000 random days
// npm run test:soak -- --runs 5000       so many
// npm run test:soak -- --replay <JSON>   one day again, as a failure printed it
import { parseArgs } from "node:util";
import fc from "fast-check";
import { judge, play, type Scenario, scenarios } from "./scenario.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "100000" }, replay: { type: "string" } } });

if (values.replay === undefined) await soak(Number(values.runs));
else await replay(JSON.parse(values.replay) as Scenario);

async function soak(runs: number): Promise<void> {
  const outcomes = new Map<string, number>();
  const startedAt = Date.now();
  const property = fc.asyncProperty(scenarios, async (scenario) => {
    const outcome = await play(scenario);
    const end = outcome.error === undefined ? "listed" : (outcome.error as { kind: string }).kind;
    outcomes.set(`${scenario.provider} ${end}`, (outcomes.get(`${scenario.provider} ${end}`) ?? 0) + 1);
    return judge(scenario, outcome) === undefined;
  });
  const { failed, counterexample, seed } = await fc.check(property, { numRuns: runs });
  console.log(`${runs} runs in ${Math.round((Date.now() - startedAt) / 1000)} s, seed ${seed}`);
  for (const [end, count] of [...outcomes].sort()) console.log(`${String(count).padStart(8)}  ${end}`);
  if (!failed || !counterexample) return;
  console.error(`A promise was broken. Replay it with:\nnpm run test:soak -- --replay '${JSON.stringify(counterexample[0])}'`);
  process.exitCode = 1;
}

async function replay(scenario: Scenario): Promise<void> {
  const outcome = await play(scenario);
  console.log(outcome);
  const broken = judge(scenario, outcome);
  console.log(broken ?? "The promise was kept.");
  process.exitCode = broken === undefined ? 0 : 1;
}
