import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractFacts } from "@imagetags/vendor-docs/facts/extract";
import { renderSheet } from "@imagetags/vendor-docs/facts/sort";
import { readFacts } from "@imagetags/vendor-docs/families/read-facts";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { isScalar, parse, parseDocument, visit } from "yaml";
import { formatYaml } from "../src/edit/spec-document.ts";
import { exitCodeOf } from "../src/output/report.ts";
import { type Options, type Outcome, regenerate } from "../src/regenerate.ts";
import { type CheckCode, checkCode, checkContract } from "../src/stage/checks.ts";
import { run as runProgram } from "../src/stage/run.ts";
import { isNeeded, Stage } from "../src/stage/stage.ts";
import { type Additions, imageTagsPage } from "./pages/image-tags.ts";

type Json = Record<string, unknown>;

const id = "ucloud-uhub";
const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "regenerate-test-"));
const copy = join(folder, "repository");
const pages = join(folder, "pages");
afterAll(() => rmSync(folder, { recursive: true }));

const spec = `specs/${id}/openapi.yaml`;
const schema = `packages/${id}/src/schema.ts`;
const changeset = `.changeset/${id}-2026-02-01.md`;
const field = ["Weight", "int", "Weight of the tag", "No"];
let prepared: Map<string, string>;

/** One copy of the repository for all tests, whose spec follows a page of our own. */
beforeAll(() => {
  const filter = (path: string) => isNeeded(path) && path !== join(root, "node_modules");
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const sheet = extractFacts(new TextEncoder().encode(imageTagsPage()));
  writeFileSync(join(copy, `specs/${id}/facts.json`), renderSheet(sheet));
  writeFileSync(
    join(copy, spec),
    read(spec)
      .replace(/sha256: [0-9a-f]{64}/, `sha256: ${sheet.page.sha256}`)
      .replaceAll("2021-03-15", "2026-01-01"),
  );
  prepared = readAll();
});

/** What a test wrote is taken back. */
beforeEach(() => {
  rmSync(pages, { recursive: true, force: true });
  for (const path of readAll().keys()) if (!prepared.has(path)) rmSync(join(copy, path));
  for (const [path, text] of prepared) if (read(path) !== text) writeFileSync(join(copy, path), text);
});

/** In place of the types and contract tests of the whole repository, which one test runs: they say the same each time. */
const passes: CheckCode = async () => undefined;

function publish(additions: Additions): void {
  mkdirSync(join(pages, id), { recursive: true });
  writeFileSync(join(pages, id, "2026-02-01.en.md"), imageTagsPage(additions));
}

async function run(options: Partial<Options> = {}): Promise<Outcome> {
  const signal = new AbortController().signal;
  return await regenerate({
    root: copy,
    from: pages,
    providers: [id],
    accepted: new Set(),
    dryRun: false,
    fetch,
    checkCode: passes,
    signal,
    ...options,
  });
}

function read(path: string): string {
  return readFileSync(join(copy, path), "utf8");
}

/** The text of everything that a run may touch. */
function readAll(): Map<string, string> {
  const paths = globSync(["specs/**/*", "packages/*/src/**/*", "packages/*/package.json", "tools/*/*/{src,test}/**/*", ".changeset/*"], {
    cwd: copy,
  });
  return new Map(paths.filter((path) => lstatSync(join(copy, path)).isFile()).map((path) => [path, read(path)]));
}

test("a page that did not change changes nothing", async () => {
  publish({});
  const before = readAll();
  const outcome = await run();
  expect([outcome.written, outcome.failures, exitCodeOf(outcome)]).toEqual([[], [], 0]);
  expect(readAll()).toEqual(before);
});

test("a new field goes all the way: spec, facts, example, types, changeset; and a second run changes nothing", async () => {
  publish({ fields: [field] });
  const before = readAll();
  const outcome = await run({ checkCode });
  expect([outcome.failures, exitCodeOf(outcome)]).toEqual([[], 0]);
  expect(outcome.written.toSorted()).toEqual(
    [
      changeset,
      schema,
      spec,
      "packages/cli/src/examples.ts",
      `packages/sandbox/src/operations/${id}.ts`,
      `specs/${id}/examples/get-image-tag.2026-02-01.response.yaml`,
      `specs/${id}/facts.json`,
    ].toSorted(),
  );
  const after = readAll();
  expect([...after.keys()].filter((path) => after.get(path) !== before.get(path)).toSorted()).toEqual(outcome.written.toSorted());
  expect(read(schema)).toContain("Weight?: number;");
  expect(read(spec)).toMatch(/revision: "2026-02-01"\n/);
  expect(read(changeset)).toContain(`"@imagetags/${id}": minor\n"@imagetags/sandbox": patch\n"imagetags": patch\n---`);
  expect(read(changeset)).toContain("- Answers can have the field `TagSet[].Weight`.");
  expect((await run()).written).toEqual([]);
  expect(readAll()).toEqual(after);
}, 300_000);

test("what waits holds the revision back; accepted, it follows", async () => {
  publish({ fields: [field], limit: "Most records, default is 50" });
  const held = await run();
  expect(exitCodeOf(held)).toBe(20);
  expect(read(schema)).toContain("Weight?: number;");
  expect(read(spec)).toMatch(/revision: "2026-01-01"\n/);
  const waiting = held.providers[0]?.plan.tasks.filter(({ state }) => state === "ask") ?? [];
  expect(waiting.map(({ finding }) => finding.message)).toEqual(["parameter Limit: default 20 → 50"]);
  expect((await run()).written).toEqual([]);

  const done = await run({ accepted: new Set(waiting[0]?.fingerprints.slice(0, 1)) });
  expect([done.failures, exitCodeOf(done)]).toEqual([[], 0]);
  expect(read(spec)).toContain("            default: 50\n");
  expect(read(spec)).toMatch(/revision: "2026-02-01"\n/);
  expect(read(changeset)).toContain("- Answers can have the field `TagSet[].Weight`.\n- The default of `Limit` is `50`.\n");
});

/** The spec itself, without what only we write into it: what a vendor that publishes an OpenAPI document would have. */
function specAsDocument(): Json {
  const strip = (key: string, value: unknown) => (key.startsWith("x-") || key === "examples" || key === "const" ? undefined : value);
  return JSON.parse(JSON.stringify(parse(read(spec)), strip)) as Json;
}

test("an optional parameter that a document adds goes all the way, as that of a page does", async () => {
  const document = specAsDocument();
  const sheet = await readFacts(new TextEncoder().encode(JSON.stringify(document)), ["GetImageTag"]);
  const source = { page: "https://api.ucloud.example", operation: "GetImageTag", revision: "2026-01-01", sha256: sheet.page.sha256 };
  writeFileSync(join(copy, `specs/${id}/facts.json`), renderSheet(sheet));
  const own = parseDocument(read(spec));
  own.setIn(["info", "x-sources"], [source]);
  visit(own, { Pair: (_, pair) => (isScalar(pair.key) && pair.key.value === "x-departures" ? visit.REMOVE : undefined) });
  writeFileSync(join(copy, spec), formatYaml(own.toString()));
  const { get } = (document.paths as Record<string, { get: { parameters: Json[] } }>)["/"] ?? { get: { parameters: [] } };
  get.parameters.push({ name: "Country", in: "query", schema: { type: "string", maxLength: 2 } });
  mkdirSync(join(pages, id), { recursive: true });
  writeFileSync(join(pages, id, "2026-02-01.json"), JSON.stringify(document, undefined, 2));

  const outcome = await run();
  expect([outcome.failures, exitCodeOf(outcome)]).toEqual([[], 0]);
  expect(read(spec)).toContain("        - name: Country\n          in: query\n");
  expect(read(schema)).toContain("Country?: string;");
  expect(read(changeset)).toContain("- Requests can have the parameter `Country`.");
  expect((await run()).written).toEqual([]);
});

/** The same page with another need of one field. */
function publishNeed(name: string, from: string, to: string): void {
  publish({});
  const page = join(pages, id, "2026-02-01.en.md");
  const text = readFileSync(page, "utf8");
  writeFileSync(page, text.replace(new RegExp(`(\\*\\*${name}\\*\\*.*)${from}`), `$1${to}`));
}

test("a type that changes is major, for the mapping that reads the field too", async () => {
  publishNeed("UpdateTime", "Yes", "No");
  const [held] = (await run()).providers;
  const [task] = held?.plan.tasks ?? [];
  expect([task?.finding.class, task?.state]).toEqual(["breaking", "ask"]);
  const outcome = await run({ accepted: new Set(task?.fingerprints) });
  expect(outcome.failures).toEqual([]);
  expect(read(schema)).toContain("UpdateTime?: string | number;");
  expect(read(changeset)).toBe(
    `---\n"@imagetags/${id}": major\n"@imagetags/normalize": major\n"@imagetags/sandbox": patch\n---\n\nUCloud UHub follows the vendor's page of 2026-02-01:\n\n- \`TagSet[].UpdateTime\` is optional now.\n`,
  );
});

test("what only a departure records is no release", async () => {
  publish({});
  const page = join(pages, id, "2026-02-01.en.md");
  writeFileSync(page, readFileSync(page, "utf8").replace("| Digest | No", "| Digest. The value can be old or new. | No"));
  const outcome = await run();
  expect([outcome.failures, exitCodeOf(outcome)]).toEqual([[], 0]);
  expect(read(spec)).toContain("stated: { enum: [new, old] }");
  expect([outcome.written.toSorted(), [...(outcome.providers[0]?.bumps.values() ?? [])]]).toEqual([[`specs/${id}/facts.json`, spec], []]);
});

test("a dry run does everything but write", async () => {
  publish({ fields: [field] });
  const before = readAll();
  expect((await run({ dryRun: true })).written).toContain(schema);
  expect(readAll()).toEqual(before);
});

const stages = () => readdirSync(tmpdir()).filter((name) => name.startsWith("imagetags-regenerate-"));

test("stopped halfway, it leaves the repository and the temporary folder as they were", async () => {
  publish({ fields: [field] });
  const before = readAll();
  const stagesBefore = stages();
  const ended = new AbortController();
  const work = run({
    signal: ended.signal,
    checkCode: async () => {
      ended.abort(new Error("stopped"));
      return undefined;
    },
  });
  await expect(work).rejects.toThrow("stopped");
  expect(readAll()).toEqual(before);
  expect(stages().filter((name) => !stagesBefore.includes(name))).toEqual([]);
});

test("a program that runs ends with the signal", async () => {
  const ended = new AbortController();
  const started = join(folder, "started");
  const source = `require("node:fs").writeFileSync(${JSON.stringify(started)}, String(process.pid)); setInterval(() => {}, 1000);`;
  const work = runProgram(root, ["node", "-e", source], ended.signal);
  await expect.poll(() => existsSync(started) && readFileSync(started, "utf8") !== "", { timeout: 20_000 }).toBe(true);
  ended.abort(new Error("stopped"));
  await expect(work).rejects.toThrow(/abort/i);
  expect(() => process.kill(Number(readFileSync(started, "utf8")), 0)).toThrow("ESRCH");
});

test("the next run clears what a killed one left, and nothing of one that runs", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const [left, used] = [pid, process.pid].map((owner) => mkdtempSync(join(tmpdir(), `imagetags-regenerate-${owner}-`))) as [string, string];
  writeFileSync(join(left, "file"), "");
  new Stage(copy).remove();
  expect([existsSync(left), existsSync(used)]).toEqual([false, true]);
  rmSync(used, { recursive: true });
});

test("a signal that comes while it loads is answered", () => {
  // The preloaded lines send it as soon as the command listens.
  const early = "process.on('newListener', (name) => name === 'SIGHUP' && process.kill(process.pid, 'SIGINT'))";
  const preload = ["--import", `data:text/javascript,${encodeURIComponent(early)}`];
  const args = ["--conditions=@imagetags/source", "tools/follow/regenerate/src/regenerate-command.ts", "--from", pages, "--dry-run"];
  const { status, stderr } = spawnSync(process.execPath, [...preload, ...args], { cwd: root, encoding: "utf8" });
  expect([status, stderr]).toEqual([30, "Could not check: It was stopped.\n    The repository is as it was.\n"]);
});

test("code that does not go with the new spec keeps it out, and is told", async () => {
  publish({ fields: [field] });
  const test = join(copy, `tools/prove/contract/test/${id}.test.ts`);
  writeFileSync(test, `import { expect, test } from "vitest";\n${readFileSync(test, "utf8")}\ntest("fails", () => expect(1).toBe(2));\n`);
  const before = readAll();
  const outcome = await run({ checkCode: checkContract });
  expect([exitCodeOf(outcome), outcome.written]).toEqual([30, []]);
  expect(outcome.failures[0]?.message).toMatch(/contract tests.*expected 1 to be 2/s);
  expect(readAll()).toEqual(before);
});

test("the command tells what it cannot do", () => {
  const command = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--conditions=@imagetags/source", "tools/follow/regenerate/src/regenerate-command.ts", ...args],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    return [status, stderr];
  };
  expect(existsSync(join(root, spec))).toBe(true);
  expect(command("--provider", "acme")).toEqual([
    30,
    expect.stringMatching(/There is no provider acme whose page is watched\.\n {4}Choose from: tencent-tcr-personal, /),
  ]);
  expect(command("--reason", "why")).toEqual([30, expect.stringContaining("Name it: --accept <fingerprint> --reason <why>.")]);
  expect(command("--format", "pdf")).toEqual([30, expect.stringContaining("Choose one of: terminal, markdown.")]);
});
