import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

// Workspace packages are read from their sources, so that no test needs a build. Packages of others as Node reads them: what they
// have for bundlers under "module" need not run in Node.
const conditions = ["@imagetags/source", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "tools/**/test/**/*.test.ts", "docs/site/test/**/*.test.ts"],
    // The first run in the copy that tools/prove/layout/test/new-provider.test.ts makes, the second are copies of Stryker's.
    exclude: [...configDefaults.exclude, "tools/prove/layout/test/pretend/**", "tools/prove/mutants/.results/**"],
    setupFiles: ["tools/run/examples.ts"],
    // One more than processors: some tests wait for programs, or for a clock. The default is one less.
    maxWorkers: availableParallelism() + 1,
    // A worker of its own for each file takes as long as most tests do. No test leaves anything behind.
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
    // A loaded machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
