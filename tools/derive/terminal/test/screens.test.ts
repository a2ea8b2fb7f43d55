import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const picture = readFileSync(fileURLToPath(new URL("../../../../docs/imagetags.svg", import.meta.url)), "utf8");

test("no font moves a column: every piece of text states its length", () => {
  const pieces = picture.match(/<text .*?>/g) ?? [];
  expect(pieces.length).toBeGreaterThan(20);
  expect(pieces.filter((piece) => !piece.includes("textLength="))).toEqual([]);
});
