import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { syncParts } from "../src/sync-parts.ts";

let root: string;
let printed: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "imagetags-sync-"));
  printed = [];
  for (const stream of ["log", "error"] as const) vi.spyOn(console, stream).mockImplementation((line) => void printed.push(line));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** The second is made of what the first wrote. */
const parts = [
  async () => new Map([["a.ts", "new"]]),
  async () =>
    new Map([
      ["b.ts", `from ${read("a.ts")}`],
      ["c.ts", "same"],
    ]),
];

test("writes what is stale, part by part, and says what", async () => {
  writeFileSync(join(root, "a.ts"), "old");
  writeFileSync(join(root, "c.ts"), "same");
  expect(await syncParts(root, parts, false)).toBe(0);
  expect([read("a.ts"), read("b.ts")]).toEqual(["new", "from new"]);
  expect(printed).toEqual(["written  a.ts", "written  b.ts"]);
});

test("a check writes nothing, tells every stale file, and fails", async () => {
  for (const [file, text] of Object.entries({ "a.ts": "old", "b.ts": "from new", "c.ts": "same" })) writeFileSync(join(root, file), text);
  expect(await syncParts(root, parts, true)).toBe(1);
  expect(read("a.ts")).toBe("old");
  expect(printed).toEqual(["STALE  a.ts", "STALE  b.ts", "\n2 derived file(s) are stale. Run: npm run sync"]);
});

test("what is up to date is told, and passes", async () => {
  for (const [file, text] of Object.entries({ "a.ts": "new", "b.ts": "from new", "c.ts": "same" })) writeFileSync(join(root, file), text);
  expect(await syncParts(root, parts, true)).toBe(0);
  expect(printed).toEqual(["Every derived file is up to date."]);
});

test("a manifest that asks for more is installed before what comes next is made", async () => {
  mkdirSync(join(root, "tools/run"), { recursive: true });
  writeFileSync(
    join(root, "tools/run/run.mjs"),
    'import { writeFileSync } from "node:fs";\nwriteFileSync("anew", process.argv[2]);\nprocess.exit(7);\n',
  );
  const manifest = async () => new Map([["package.json", "{}"]]);
  const never = async () => expect.unreachable();
  expect(await syncParts(root, [manifest, never], false)).toBe(7);
  expect(read("anew")).toBe("tools/derive/sync/src/sync.ts");
});
