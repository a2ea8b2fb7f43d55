import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderHelpTexts } from "../src/help.ts";
import { renderPicture } from "../src/picture.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), "utf8");

test("the help rendered beforehand is the commands' own", () => {
  expect(read("packages/cli/src/help.ts"), "stale: npm run screens").toBe(renderHelpTexts());
});

test("the picture shows what the command prints today", async () => {
  expect(read("docs/imagetags.svg"), "stale: npm run screens").toBe(await renderPicture());
});

test("no font moves a column: every piece of text states its length", () => {
  const pieces = read("docs/imagetags.svg").match(/<text .*?>/g) ?? [];
  expect(pieces.length).toBeGreaterThan(20);
  expect(pieces.filter((piece) => !piece.includes("textLength="))).toEqual([]);
});
