import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { judgeInstalled, weighFiles } from "../src/installed.ts";
import { limitOf } from "../src/limits.ts";
import { judgeLoaded, listLoaded } from "../src/loaded.ts";
import { programs } from "../src/programs.ts";

const folder = mkdtempSync(join(tmpdir(), "imagetags-gates-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test("a name without a limit of its own has that of the others", () => {
  expect(limitOf({ others: 7, "huawei-swr": 8 }, "huawei-swr")).toBe(8);
  expect(limitOf({ others: 7, "huawei-swr": 8 }, "tencent-ccr")).toBe(7);
});

test("a program that touches fetch or crypto while it is imported is told apart from one that may, later", () => {
  const empty = listLoaded(join(programs, "empty.mjs"));
  const later = listLoaded(write("later.mjs", "export const ask = () => [fetch, crypto, new Request('https://example.com')];"));
  expect(judgeLoaded("later", later, empty, 1)).toEqual([]);

  const atOnce = listLoaded(write("at-once.mjs", "export class Answer extends Response {}"));
  expect(judgeLoaded("at-once", atOnce, empty, 1).join()).toMatch(/at-once loads parts of Node that an empty program does not: .*undici/);
  const signs = listLoaded(write("signs.mjs", 'import { createHash } from "node:crypto"; createHash("sha256");'));
  expect(judgeLoaded("signs", signs, empty, 1).join()).toMatch(/NativeModule crypto/);
});

test("files are counted, the program itself included", () => {
  const empty = listLoaded(join(programs, "empty.mjs"));
  write("part.mjs", "export const part = 1;");
  const two = listLoaded(write("two.mjs", 'import "./part.mjs";'));
  expect(judgeLoaded("two", two, empty, 2)).toEqual([]);
  expect(judgeLoaded("two", two, empty, 1)).toEqual(["two loads 2 files, and may load 1."]);
});

test("an install that is too heavy, or of too many packages, is told with its parts", () => {
  const installed = {
    packages: new Map([
      ["a", 400],
      ["b", 101.4],
    ]),
    kilobytes: 501.4,
  };
  expect(judgeInstalled("a", installed, { packages: 2, kilobytes: 510 })).toEqual([]);
  expect(judgeInstalled("a", installed, { packages: 1, kilobytes: 500 })).toEqual([
    "a brings 2 packages, and may bring 1: a 400, b 101.",
    "a brings 501 kB, and may bring 500: a 400, b 101.",
  ]);
});

test("files are weighed in every folder below", () => {
  const weighed = join(folder, "weighed");
  mkdirSync(join(weighed, "dist"), { recursive: true });
  writeFileSync(join(weighed, "package.json"), "x".repeat(500));
  writeFileSync(join(weighed, "dist/index.js"), "x".repeat(1500));
  expect(weighFiles(weighed)).toBe(2);
});
