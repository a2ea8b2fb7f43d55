// Vendors that break the order they document, and rows whose time cannot be read.
import type { ImageTag } from "@imagetags/normalize";
import { capabilities as swr } from "@imagetags/normalize/huawei-swr";
import { createSandbox } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatSize } from "../src/output/values.ts";
import { type Selection, select } from "../src/selection.ts";
import { row, useSandbox } from "./session.ts";

const { world, imagetags } = useSandbox();
const day = (count: number) => new Date(Date.UTC(2026, 9, count));
const tag = (name: string, updatedAt?: Date): ImageTag => ({
  provider: "huawei-swr",
  repository: "team/app",
  name,
  raw: {},
  ...(updatedAt ? { updatedAt } : {}),
});
const ascending = [tag("v1", day(1)), tag("v2", day(2)), tag("v3", day(3))];

async function namesOf(tags: readonly ImageTag[], selection: Partial<Selection>): Promise<string[]> {
  async function* listed() {
    yield* tags;
  }
  const selected = await Array.fromAsync(select(listed(), { signatures: true, ...selection }, swr));
  return selected.map(({ name }) => name);
}

test.each<[Partial<Selection>, string[]]>([
  [{ newest: 1 }, ["v3"]],
  [{ since: day(2) }, ["v2", "v3"]],
  [{ since: day(2), sort: "time" }, ["v3", "v2"]],
  [{ newest: 1, match: ["v[12]"] }, ["v2"]],
])("%j, though the vendor lists the oldest first", async (selection, expected) => {
  expect(await namesOf(ascending, selection)).toEqual(expected);
});

test.each<[Partial<Selection>, string[]]>([
  [{ newest: 1 }, ["v3"]],
  [{ newest: 2, sort: "time" }, ["v3", "v1"]],
  [{ since: day(1) }, []],
  [{ sort: "time" }, ["v3", "v1", "v2"]],
])("%j where no tag tells its time: the vendor's order, never the lowest name", async (selection, expected) => {
  expect(await namesOf([tag("v3"), tag("v1"), tag("v2")], selection)).toEqual(expected);
});

test("a page in any order: --since and --newest give what looking at every tag gives", async () => {
  const times = fc.array(fc.option(fc.nat(20), { nil: undefined }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(times, fc.nat(20), fc.integer({ min: 1, max: 5 }), async (days, since, newest) => {
      const tags = days.map((one, index) => tag(`v${index}`, one === undefined ? undefined : day(one)));
      const late = tags.filter(({ updatedAt }) => updatedAt && updatedAt >= day(since));
      expect(await namesOf(tags, { since: day(since) })).toEqual(late.map(({ name }) => name));
      expect(await namesOf(tags, { since: day(since), newest })).toEqual(await namesOf(late, { sort: "time", limit: newest }));
    }),
  );
});

test("a tag with an unreadable time is told on standard error, and in JSON", async () => {
  world["tencent-ccr"].repositories["test/odd"] = [
    row(world, { tagName: "v2", pushTime: "2026-11-02 08:00:00 +0800 CST" }),
    row(world, { tagName: "v1", pushTime: "lately" }),
  ];
  for (const option of [
    ["--newest", "1"],
    ["--since", "2026-11-01"],
    ["--until", "2026-12-01"],
    ["--sort", "time", "--limit", "1"],
  ]) {
    const { code, stdout, stderr } = await imagetags("ls", "tencent-ccr/test/odd", ...option, "--format", "json");
    expect([code, stderr]).toEqual([0, "note: tencent-ccr/test/odd: 1 of 2 tags has no readable time.\n"]);
    expect(JSON.parse(stdout)).toMatchObject({ tags: [{ name: "v2" }], listings: [{ matched: 2, undated: 1 }] });
    expect((await imagetags("ls", "tencent-ccr/test/odd", ...option, "--quiet")).stderr).toBe("");
  }
  expect((await imagetags("ls", "tencent-ccr/test/odd")).stderr).toBe("");
});

test("a vendor that ignores the order it documents: the right tags, and a note", async () => {
  const sandbox = createSandbox();
  const fetch = async (request: Request) => {
    const response = await sandbox.fetch(request);
    const body = (await response.json()) as { data: { tagInfo: object[] } };
    body.data.tagInfo.reverse();
    return Response.json(body);
  };
  const server = await listen({ ...sandbox, fetch });
  sandbox.world["tencent-ccr"].repositories["team/app"] = [1, 2, 3].map((number) =>
    row(sandbox.world, { tagName: `v${number}`, pushTime: `2026-11-0${number} 08:00:00 +0800 CST` }),
  );
  try {
    const ls = (...args: string[]) => imagetags("ls", "tencent-ccr/team/app", "--endpoint", `${server.url}/tencent-ccr`, ...args);
    const note = "note: tencent-ccr/team/app: the tags do not come newest first; all of them were read.\n";
    expect(await ls("--newest", "1", "--format", "names")).toEqual({ code: 0, stdout: "v3\n", stderr: note });
    expect(await ls("--since", "2026-11-02", "--format", "names")).toEqual({ code: 0, stdout: "v2\nv3\n", stderr: note });
    expect((await ls("--since", "2026-10-01", "--limit", "3", "--format", "names")).stderr).toBe(
      note.replace("; all of them were read", ""),
    );
    expect(JSON.parse((await ls("--newest", "1", "--format", "json")).stdout)).toMatchObject({
      listings: [{ matched: 3, outOfOrder: true }],
    });
  } finally {
    await server.close();
  }
});

test.each([
  [0, "0 B"],
  [512, "512 B"],
  [1024, "1.0 KiB"],
  [1536, "1.5 KiB"],
  [1024 * 1023.99, "1.0 MiB"],
  [59229024, "56.5 MiB"],
  [3 * 2 ** 30, "3.0 GiB"],
  [Number.MAX_SAFE_INTEGER, "8.0 PiB"],
  [undefined, "-"],
])("a size of %s bytes is %s", (bytes, shown) => {
  expect(formatSize(bytes, false)).toBe(shown);
});
