// Tables on terminals of several widths: what goes first, and what is never cut.
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Context } from "../src/context.ts";
import { type Column, TableWriter } from "../src/output/table.ts";
import { countDigits, formatDigest } from "../src/output/values.ts";
import { useSandbox } from "./session.ts";

const { world, onTerminal } = useSandbox();
const repositories = world["huawei-swr"].repositories;
const [documented] = repositories["namespace/busybox"] ?? [];
const digest = (text: string) => `sha256:${text.padEnd(64, "0")}`;
const rows = (names: readonly string[], more: (index: number) => object = () => ({})) =>
  names.map((Tag, index) => ({ ...documented, Tag, updated: "2026-11-20T12:00:00Z", digest: digest(`${index + 10}`), ...more(index) }));

async function show(columns: number, ...args: string[]): Promise<string[]> {
  const { code, stdout } = await onTerminal(columns, "ls", "huawei-swr/test/shown", ...args);
  expect(code).toBe(0);
  return stripVTControlCharacters(stdout).trimEnd().split("\n");
}

test("29 long branches at 72 columns: empty columns go first, and no two names look alike", async () => {
  const names = Array.from({ length: 29 }, (_, index) => `a-very-long-branch-name-of-a-feature-${index}`);
  // A vendor that tells no size.
  world["ucloud-uhub"].repositories["test/shown"] = names.map((TagName, index) => ({
    TagName,
    UpdateTime: "2026-11-20T12:00:00Z",
    Digest: digest(`${index + 10}`),
  }));
  const { stdout } = await onTerminal(72, "ls", "ucloud-uhub/test/shown");
  const [head = "", ...lines] = stripVTControlCharacters(stdout).trimEnd().split("\n");
  expect(head).toMatch(/^TAG +UPDATED +DIGEST$/);
  expect(lines.map((line) => line.split(" ")[0])).toEqual(names);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
});

test("one name of 128 characters stands on a line of its own, and costs the other rows no column", async () => {
  const long = "x".repeat(128);
  repositories["test/shown"] = rows(["v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", long]);
  const lines = await show(80);
  expect(lines[0]).toMatch(/^TAG +UPDATED +SIZE +DIGEST$/);
  expect(lines).toContain(long);
  expect(lines.filter((line) => /1\.2 MiB +sha256:\d{12}/.test(line))).toHaveLength(11);
});

test("a signature among a few tags costs no column, and what is wider than the terminal no line but its own", async () => {
  const signature = `sha256-${"a".repeat(64)}.sig`;
  repositories["test/shown"] = rows(["latest", "v1.2.3", signature]);
  for (const width of [66, 80, 100]) {
    const lines = await show(width);
    expect(lines[0]).toMatch(/^TAG +UPDATED +SIZE +DIGEST$/);
    expect(lines.filter((line) => line.length > width || line === signature)).toEqual([signature]);
  }
  const narrow = await show(30);
  expect(narrow[0]).toMatch(/^TAG +UPDATED$/);
  expect(narrow.filter((line) => line.length > 30)).toEqual([signature]);
});

test("digests that begin alike show more digits", async () => {
  repositories["test/shown"] = rows(["v1", "v2", "v3"], (index) => ({ digest: digest(`abcdefabcdefab${index}`) }));
  const shown = (await show(120)).slice(1).map((line) => /sha256:\w+/.exec(line)?.[0]);
  expect(shown.sort()).toEqual([0, 1, 2].map((index) => `sha256:abcdefabcdefab${index}`));
});

test("any digests that differ are shown apart, and any values but long names fit the terminal", async () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => `sha256:${text}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.oneof(
          hex,
          fc.nat(40).map((number) => digest(number.toString(16).padStart(20, "0"))),
        ),
        { maxLength: 20 },
      ),
      (digests) => {
        const digits = countDigits(digests);
        expect(new Set(digests.map((one) => formatDigest(one, digits.get(one)))).size).toBe(digests.length);
      },
    ),
  );
  const row = fc.record({
    name: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    other: fc.constantFrom("-", "56.5 MiB", "linux/amd64 linux/arm64"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 20, max: 120 }), async (values, width) => {
      let printed = "";
      const write = (text: string, done?: () => void) => {
        printed += text;
        done?.();
      };
      const stream = { isTTY: true, columns: width, write };
      const context = new Context({ env: { NO_COLOR: "1" }, stdout: stream, stderr: stream, signal: new AbortController().signal });
      const columns: Column<(typeof values)[number]>[] = [
        { title: "TAG", value: ({ name }) => name, names: true },
        { title: "OTHER", value: ({ other }) => other, rank: 1 },
        { title: "SIZE", value: () => "1 B", align: "right", rank: 2 },
      ];
      await new TableWriter(context, columns).write(values);
      const lines = printed.trimEnd().split("\n");
      for (const { name } of values) expect(lines.some((line) => line.split(" ")[0] === name)).toBe(true);
      const names = new Set(values.map(({ name }) => name));
      for (const line of lines) if (!names.has(line)) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});
