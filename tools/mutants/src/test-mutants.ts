// npm run test:mutants                               changes core, normalize and the signers, to see whether a test notices
// npm run test:mutants -- packages/core/src/proof.ts  only these files
import { globSync } from "node:fs";
import { installStryker, type Mutant, mutate } from "./mutate.ts";
import { readSurvivors } from "./survivors.ts";

const leastKilled = 0.95;
// Types, and lists of exports, do nothing.
const withoutBehaviour = /\/(?:index|dialect|capabilities)\.ts$/;

const all = globSync(["packages/core/src/**/*.ts", "packages/normalize/src/*.ts", "packages/*/src/authenticate.ts"]).sort();
const named = process.argv.slice(2);
const strangers = named.filter((file) => !all.includes(file));
if (strangers.length > 0) throw new Error(`Not a file of core or normalize, nor an authenticate.ts: ${strangers.join(", ")}.`);
const files = named.length > 0 ? named : all.filter((file) => !withoutBehaviour.test(file));

const survivors = readSurvivors();
const stryker = await installStryker();
let [killed, count, unnamed, stale] = [0, 0, 0, 0];
for (const file of files) {
  const mutants = await mutate(stryker, file);
  const alive = mutants.filter(({ isKilled }) => !isKilled);
  killed += mutants.length - alive.length;
  count += mutants.length;
  console.log(`${file}: ${mutants.length - alive.length} of ${mutants.length} killed`);
  const known = survivors.filter((one) => one.file === file);
  for (const mutant of alive.filter((one) => !known.some((other) => isSame(one, other)))) {
    unnamed++;
    console.log(`  survives, and tools/mutants/survivors.json does not say why: line ${mutant.line}, ${mutant.source}: ${mutant.change}`);
  }
  for (const survivor of known.filter((one) => !alive.some((other) => isSame(one, other)))) {
    stale++;
    console.log(`  survives no more, says tools/mutants/survivors.json though: ${survivor.source}: ${survivor.change}`);
  }
}
const share = count === 0 ? 1 : killed / count;
console.log(
  `\n${killed} of ${count} killed, ${(share * 100).toFixed(1)} %; ${unnamed} survive without a reason, ${stale} reasons are of none that survives.`,
);
process.exitCode = share < leastKilled || unnamed + stale > 0 ? 1 : 0;

function isSame(some: Pick<Mutant, "source" | "change">, other: Pick<Mutant, "source" | "change">): boolean {
  return some.source === other.source && some.change === other.change;
}
