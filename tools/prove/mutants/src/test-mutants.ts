// npm run test:mutants                               changes core, normalize and the signers, to see whether a test notices
// npm run test:mutants -- packages/core/src/proof.ts  only these files
import { globSync } from "node:fs";
import { installStryker, mutate } from "./mutate.ts";
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
let [killed, count, unnamed] = [0, 0, 0];
for (const file of files) {
  const mutants = await mutate(stryker, file);
  const alive = mutants.filter(({ isKilled }) => !isKilled);
  killed += mutants.length - alive.length;
  count += mutants.length;
  console.log(`${file}: ${mutants.length - alive.length} of ${mutants.length} killed`);
  for (const { line, source, change } of alive) {
    if (survivors.some((one) => one.file === file && one.source === source && one.change === change)) continue;
    unnamed++;
    console.log(`  survives, and tools/prove/mutants/survivors.json does not say why: line ${line}, ${source}: ${change}`);
  }
}
const share = count === 0 ? 1 : killed / count;
console.log(`\n${killed} of ${count} killed, ${(share * 100).toFixed(1)} %; ${unnamed} survive without a reason.`);
process.exitCode = share < leastKilled || unnamed > 0 ? 1 : 0;
