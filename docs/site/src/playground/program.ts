import { scenarios } from "./scenarios.ts";
import type { Settings } from "./settings.ts";
import { temporaryKeys } from "./temporary-keys.ts";

/** The TypeScript that does what a run does, in a process of one's own. */
export function writeProgram({ provider, repository, pageSize, concurrency, scenario }: Settings): string {
  const create = `create${provider.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const keys = scenario === "expired-token" ? temporaryKeys[provider] : undefined;
  const faults = scenario === "quiet" ? "" : `{ faults: ({ index }) => (${scenarios[scenario].source}) }`;
  const lines = [
    `import { createSandbox, environmentOf } from "@imagetags/sandbox";`,
    `import { listImageTags } from "@imagetags/normalize/${provider}";`,
    `import { ${create}, optionsFromEnvironment } from "@imagetags/${provider}";`,
    "",
    `const sandbox = createSandbox(${faults});`,
    ...(keys
      ? [
          `const [keys] = sandbox.world["${provider}"].${keys.list};`,
          'if (!keys) throw new Error("The sandbox has no keys.");',
          `keys.${keys.token} = "first";`,
        ]
      : []),
    `const client = ${create}({`,
    `  ...optionsFromEnvironment(environmentOf("${provider}")), // yours: process.env`,
    ...(keys ? ["  credentials: () => ({ ...keys, expiresAt: new Date(Date.now() + 3_600_000) }),"] : []),
    `  fetch: (url, init) => sandbox.fetch(new Request(url, init)), // yours: leave it out`,
    `  concurrency: ${concurrency},`,
    "});",
    `const tags = listImageTags(client, ${JSON.stringify(repository)}, { pageSize: ${pageSize} });`,
    `for await (const tag of tags) console.log(tag.name, tag.updatedAt ?? tag.pushedAt);`,
    `console.log(tags.completeness);`,
  ];
  return `${lines.join("\n")}\n`;
}
