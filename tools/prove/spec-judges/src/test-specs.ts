// npm run test:specs            shows every spec to tools that no one here wrote, and lets Prism judge our clients by them
// npm run test:specs -- <word>  only those whose name contains the word
import { readAllSpecs, readApis } from "@imagetags/codegen/apis";
import { installTools } from "@imagetags/consumers/tools";
import { providerIds } from "@imagetags/sandbox";
import { documentJudges } from "./judge-document.ts";
import { judgeTraffic } from "./judge-traffic.ts";

interface Case {
  readonly name: string;
  /** What is wrong, if anything is. */
  readonly run: () => Promise<string | undefined>;
}

const tools = await installTools("specs", [
  "@stoplight/spectral-cli@6.16.3",
  "@readme/openapi-parser@9.0.0",
  "@seriousme/openapi-schema-validator@2.11.0",
  "@hey-api/openapi-ts@0.99.0",
  "@stoplight/prism-cli@5.16.0",
  "typescript@5.9.3",
]);
const judges = Object.entries(await documentJudges(tools));
const root = process.cwd();
const cases: Case[] = [
  ...readAllSpecs(root).flatMap(({ name, spec }) =>
    judges.map(([judge, judgeSpec]) => ({ name: `${name}: ${judge}`, run: () => judgeSpec(spec) })),
  ),
  ...readApis(root).flatMap(({ id, spec }) => {
    const known = providerIds.find((one) => one === id);
    return known ? [{ name: `${id}: Prism, between client and sandbox`, run: () => judgeTraffic(tools, known, spec) }] : [];
  }),
];

const [word = ""] = process.argv.slice(2);
const chosen = cases.filter(({ name }) => name.includes(word));
if (chosen.length === 0) throw new Error(`No case's name contains ${word}.`);

let failed = 0;
for (const { name, run } of chosen) {
  const complaint = await run();
  if (complaint !== undefined) failed++;
  console.log(complaint === undefined ? `ok      ${name}` : `FAILED  ${name}\n${complaint}`);
}
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
