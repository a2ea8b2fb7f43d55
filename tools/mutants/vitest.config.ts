// How Stryker runs the tests, for `npm run test:mutants`. It runs them in a copy of the repository, whose node_modules are links to the
// packages outside it: the aliases lead to the copy's sources, where the mutants are.
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const packages = join(process.cwd(), "packages");

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
    setupFiles: ["tools/mutants/src/same-examples.ts"],
    unstubGlobals: true,
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
