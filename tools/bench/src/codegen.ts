import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOrThrow } from "@imagetags/consumers/run";
import { folderOf, install } from "./contenders.ts";
import { providerIds, root } from "./providers.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { renderTable } from "./table.ts";

const rounds = 5;
const one = "huawei-swr";
const spec = join(root, `specs/${one}/openapi.yaml`);
const generators: Readonly<Record<string, { cwd: string; args: readonly string[] }>> = {
  [`imagetags: all ${providerIds.length} clients`]: { cwd: root, args: ["tools/codegen/src/generate.ts", "--check"] },
  [`hey-api: ${one} alone`]: {
    cwd: folderOf("hey-api"),
    args: ["node_modules/@hey-api/openapi-ts/bin/run.js", "-i", spec, "-o", "generated"],
  },
};

const programs: Readonly<Record<string, { folder: string; program: string }>> = {
  "bare fetch": {
    folder: folderOf("hey-api"),
    program: `const response = await fetch("https://example.com");
const tags = (await response.json()) as { Tag: string }[];
for (const tag of tags) console.log(tag.Tag);
export {};
`,
  },
  "hey-api's client": {
    folder: folderOf("hey-api"),
    program: `import * as sdk from "./generated/index.ts";
console.log(sdk);
`,
  },
  [`@imagetags/${one}`]: {
    folder: folderOf(`@imagetags/${one}`),
    program: `import { createHuaweiSwr } from "@imagetags/${one}";
const swr = createHuaweiSwr({ credentials: { accessKey: "", secretKey: "" }, region: "cn-north-4" });
for await (const tag of swr.tags("namespace/name")) console.log(tag.Tag);
`,
  },
};

/** How long generating takes, and how much a client costs whoever compiles a program with it. */
export async function benchCodegen(): Promise<string> {
  await install(["hey-api", `@imagetags/${one}`]);
  return `${await compareGenerators()}\n\n${await compareCompilers()}`;
}

async function compareGenerators(): Promise<string> {
  const names = Object.keys(generators);
  const results = await takeTurns(names, rounds, (name) => {
    const { cwd, args } = generators[name] ?? { cwd: root, args: [] };
    return time(["--conditions=@imagetags/source", ...args], cwd);
  });
  return renderTable(
    ["generating", "s"],
    names.map((name) => [name, show(summarize(results.get(name) ?? []), 1)]),
  );
}

async function compareCompilers(): Promise<string> {
  const names = Object.keys(programs);
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const strict = [
    "--strict",
    "--noEmit",
    "--skipLibCheck",
    "--target",
    "es2023",
    "--module",
    "nodenext",
    "--types",
    "",
    "--allowImportingTsExtensions",
  ];
  const results = await takeTurns(names, rounds * 2, async (name) => {
    const { folder, program } = programs[name] ?? { folder: "", program: "" };
    if (!existsSync(folder)) throw new Error(`${folder} is missing`);
    const file = `consumer-${names.indexOf(name)}.ts`;
    writeFileSync(join(folder, file), program);
    return time([tsc, "--ignoreConfig", ...strict, "--lib", "es2023,dom,dom.iterable,dom.asynciterable", file], folder);
  });
  const floor = results.get(names[0] ?? "") ?? [];
  return renderTable(
    ["tsc 7 of a short program with", "s", "× bare fetch"],
    names.map((name) => [name, show(summarize(results.get(name) ?? []), 2), show(pairWith(results.get(name) ?? [], floor), 2)]),
  );
}

async function time(args: readonly string[], cwd: string): Promise<number> {
  const startedAt = performance.now();
  await runOrThrow(process.execPath, args, { cwd });
  return (performance.now() - startedAt) / 1000;
}
