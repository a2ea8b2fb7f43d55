// npm run test:mutants                               changes core, normalize and the signers, to see whether a test notices
// npm run test:mutants -- packages/core/src/proof.ts  only these files
import { globSync } from "node:fs";
import { installStryker, type Mutant, mutate, suiteOf, suites } from "./mutate.ts";
import { readSurvivors } from "./survivors.ts";

const leastKilled = 0.95;
// Types, lists of exports, and what "npm run sync" writes, do nothing.
const withoutBehaviour = /\/(?:index|dialect|capabilities|hosts)\.ts$/;

const all = globSync(["packages/core/src/**/*.ts", "packages/normalize/src/*.ts", "packages/*/src/authenticate.ts"]).sort();
const named = process.argv.slice(2);
const strangers = named.filter((file) => !all.includes(file));
if (strangers.length > 0) {
  console.error(`Not a file of core or normalize, nor an authenticate.ts: ${strangers.join(", ")}.`);
  process.exit(2);
}
const files = named.length > 0 ? named : all.filter((file) => !withoutBehaviour.test(file));

const survivors = readSurvivors();
const stryker = await installStryker();
let [killed, count, unnamed, stale] = [0, 0, 0, 0];
for (const suite of suites) {
  const ofSuite = files.filter((file) => suiteOf(file) === suite);
  if (ofSuite.length === 0) continue;
  for (const [file, mutants] of await mutate(stryker, suite, ofSuite)) report(file, mutants);
}
const share = count === 0 ? 1 : killed / count;
const sum = `${killed} of ${count} killed, ${(share * 100).toFixed(1)} %`;
console.log(`\n${sum}; ${unnamed} survive without a reason, ${stale} reasons are of none that survives.`);
process.exitCode = share < leastKilled || unnamed + stale > 0 ? 1 : 0;

function report(file: string, mutants: readonly Mutant[]): void {
  const alive = mutants.filter(({ isKilled }) => !isKilled);
  const known = survivors.filter((one) => one.file === file);
  const strange = alive.filter((one) => !known.some((other) => isSame(one, other)));
  const gone = known.filter((one) => !alive.some((other) => isSame(one, other)));
  killed += mutants.length - alive.length;
  count += mutants.length;
  unnamed += strange.length;
  stale += gone.length;
  console.log(`${file}: ${mutants.length - alive.length} of ${mutants.length} killed`);
  for (const { line, source, change } of strange) {
    console.log(`  survives, and tools/prove/mutants/survivors.json does not say why: line ${line}, ${source}: ${change}`);
  }
  for (const { source, change } of gone)
    console.log(`  survives no more, though tools/prove/mutants/survivors.json says why: ${source}: ${change}`);
}

function isSame(some: Pick<Mutant, "source" | "change">, other: Pick<Mutant, "source" | "change">): boolean {
  return some.source === other.source && some.change === other.change;
}
