import { defineConfig } from "vitest/config";

// Workspace packages are read from their sources, so that no test needs a build.
const conditions = ["@imagetags/source", "node", "import", "module", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,tools}/*/test/**/*.test.ts", "docs/site/test/**/*.test.ts"],
    unstubGlobals: true,
    restoreMocks: true,
    // A loaded machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
