import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOrThrow } from "@imagetags/consumers/run";
import { folderOf, install } from "./contenders.ts";
import { providerIds, root } from "./providers.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { renderTable } from "./table.ts";

const rounds = { generating: 5, compiling: 15 };
const one = "huawei-swr";
const peer = "hey-api";
const own = `@imagetags/${one}`;
const floor = "bare fetch";

interface Generator {
  readonly name: string;
  readonly contender: string;
  readonly cwd: string;
  readonly args: readonly string[];
}

const generators: readonly Generator[] = [
  {
    name: `imagetags, all ${providerIds.length} clients`,
    contender: own,
    cwd: root,
    args: ["tools/prove/bench/programs/render-schemas.ts"],
  },
  {
    name: `${peer}, ${one} alone`,
    contender: peer,
    cwd: folderOf(peer),
    args: ["node_modules/@hey-api/openapi-ts/bin/run.js", "-i", join(root, `specs/${one}/openapi.yaml`), "-o", "generated"],
  },
];

/** Programs that print the names of tags. */
const programs: Readonly<Record<string, string>> = {
  [floor]: `const response = await fetch("https://example.com");
const tags = (await response.json()) as { Tag: string }[];
for (const tag of tags) console.log(tag.Tag);
export {};
`,
  [peer]: `import { listRepositoryTags } from "./generated/index.ts";
const { data } = await listRepositoryTags({ path: { namespace: "namespace", repository: "name" } });
for (const tag of data ?? []) console.log(tag.Tag);
`,
  [own]: `import { createHuaweiSwr } from "${own}";
const swr = createHuaweiSwr({ credentials: { accessKey: "", secretKey: "" }, region: "cn-north-4" });
for await (const tag of swr.tags("namespace/name")) console.log(tag.Tag);
`,
};

/** How long generating takes, and how much a client costs whoever compiles a program with it. */
export async function benchCodegen(): Promise<string> {
  const { present, absent } = await install([floor, peer, own]);
  return [await compareGenerators(present), await compareCompilers(present), ...absent].join("\n\n");
}

async function compareGenerators(present: readonly string[]): Promise<string> {
  const compared = new Map(
    generators.filter(({ contender }) => present.includes(contender)).map((generator) => [generator.name, generator]),
  );
  const results = await takeTurns([...compared.keys()], rounds.generating, (name) => {
    const { args, cwd } = compared.get(name) as Generator;
    return time(args, cwd);
  });
  return renderTable(
    ["generating", "s"],
    [...results].map(([name, seconds]) => [name, show(summarize(seconds), 2)]),
  );
}

async function compareCompilers(present: readonly string[]): Promise<string> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const strict = ["--strict", "--noEmit", "--skipLibCheck", "--target", "es2023", "--module", "nodenext", "--allowImportingTsExtensions"];
  const platform = ["--types", "", "--lib", "es2023,dom,dom.iterable,dom.asynciterable"];
  for (const contender of present) writeFileSync(join(folderOf(contender), "consumer.ts"), programs[contender] ?? "");
  const results = await takeTurns(present, rounds.compiling, (contender) =>
    time([tsc, "--ignoreConfig", ...strict, ...platform, "consumer.ts"], folderOf(contender)),
  );
  return renderTable(
    ["tsc 7 of a program with", "s", `× ${floor}`],
    [...results].map(([name, seconds]) => [name, show(summarize(seconds), 2), show(pairWith(seconds, results.get(floor) ?? []), 2)]),
  );
}

async function time(args: readonly string[], cwd: string): Promise<number> {
  const startedAt = performance.now();
  await runOrThrow(process.execPath, args, { cwd });
  return (performance.now() - startedAt) / 1000;
}
