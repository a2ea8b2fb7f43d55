import { createWorld } from "@imagetags/sandbox";
import { scenarios, wantsTemporaryKeys } from "./scenarios.ts";
import type { Settings } from "./settings.ts";

/** The TypeScript that does what a run does, in a process of one's own. */
export function writeProgram({ provider, repository, pageSize, concurrency, scenario }: Settings): string {
  const create = `create${provider.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const isTemporary = wantsTemporaryKeys(scenario, provider);
  const list = "accounts" in createWorld()[provider] ? "accounts" : "keys";
  const lines = [
    `import { createSandbox, environmentOf } from "@imagetags/sandbox";`,
    `import { listImageTags } from "@imagetags/normalize/${provider}";`,
    `import { ${create}, optionsFromEnvironment } from "@imagetags/${provider}";`,
    "",
    ...writeSandbox(scenarios[scenario]),
    ...(isTemporary
      ? [
          `sandbox.issueCredentials("${provider}", "temporary");`,
          `const [keys] = sandbox.world["${provider}"].${list};`,
          'if (!keys) throw new Error("The sandbox has no keys.");',
        ]
      : []),
    `const client = ${create}({`,
    `  ...optionsFromEnvironment(environmentOf("${provider}")), // yours: process.env`,
    ...(isTemporary ? ["  credentials: () => ({ ...keys, expiresAt: new Date(Date.now() + 3_600_000) }),"] : []),
    "  fetch: (url, init) => sandbox.fetch(new Request(url, init)), // yours: leave it out",
    `  concurrency: ${concurrency},`,
    "});",
    `const tags = listImageTags(client, ${JSON.stringify(repository)}, { pageSize: ${pageSize} });`,
    "for await (const tag of tags) console.log(tag.name, tag.digest);",
    "console.log(tags.completeness);",
  ];
  return `${lines.join("\n")}\n`;
}

function writeSandbox({ fault, at }: (typeof scenarios)[keyof typeof scenarios]): string[] {
  if (!fault) return ["const sandbox = createSandbox();"];
  const fields = Object.entries(fault).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const plan = at
    ? `({ index }) => ([${at.join(", ")}].includes(index) ? { ${fields.join(", ")} } : undefined)`
    : `() => ({ ${fields.join(", ")} })`;
  return ["const sandbox = createSandbox({", `  faults: ${plan},`, "});"];
}
