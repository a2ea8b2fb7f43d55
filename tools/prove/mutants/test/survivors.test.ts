import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSurvivors } from "../src/survivors.ts";

test.each(readSurvivors())("$file still has the line of a mutant that lives: $source", ({ file, source, reason }) => {
  const lines = readFileSync(file, "utf8").split("\n");
  expect(lines.map((line) => line.trim())).toContain(source);
  expect(reason).toMatch(/^[A-Z].+\.$/);
});
