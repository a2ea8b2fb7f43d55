// How Stryker runs the tests, for `npm run test:mutants`. It runs them in a copy of the repository, whose node_modules are links to the
// packages outside it: the aliases lead to the copy's sources, where the mutants are.
import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const packages = join(process.cwd(), "packages");

/** A run ends with its first failure: the mutated file's own test comes first, then the smallest, which fail sooner than one that talks to a server. */
class LikelyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const own = this.ctx.config.related?.map((file) => basename(file).replace(".ts", ".test.ts")) ?? [];
    const cost = ({ moduleId }: TestSpecification) => (own.includes(basename(moduleId)) ? 0 : statSync(moduleId).size);
    return files.toSorted((a, b) => cost(a) - cost(b));
  }
}

const conditions = ["@imagetags/source", "node"];

export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: {
    conditions,
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
    // A mutant that makes a test wait for ever is found out sooner than in `npm test`.
    testTimeout: 20_000,
    sequence: { sequencer: LikelyFirst },
  },
});
