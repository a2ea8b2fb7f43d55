// How Stryker runs the tests, for `npm run test:mutants`. It runs them in a copy of the repository, whose node_modules are links to the
// packages outside it: the aliases lead to the copy's sources, where the mutants are.
import { statSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const packages = join(process.cwd(), "packages");

/** The smallest files first: a run ends with its first failure, and a unit test fails sooner than one that talks to a server. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => statSync(a.moduleId).size - statSync(b.moduleId).size);
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@imagetags\/core$/, replacement: join(packages, "core/src/index.ts") },
      { find: /^@imagetags\/core\/(\w+)$/, replacement: join(packages, "core/src/$1/index.ts") },
    ],
  },
  test: {
    include: ["packages/{core,normalize}/test/**/*.test.ts", "packages/*/test/sign.test.ts"],
    // Its repositories move at random: what they kill, they kill by chance.
    exclude: ["packages/core/test/moving.test.ts"],
    setupFiles: ["tools/prove/mutants/src/same-examples.ts"],
    unstubGlobals: true,
    restoreMocks: true,
    // A mutant that makes a test wait for ever is found out sooner.
    testTimeout: 10_000,
    sequence: { sequencer: SmallestFirst },
  },
});
