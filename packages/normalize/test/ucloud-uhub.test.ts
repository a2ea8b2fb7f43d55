import type { TagInfo } from "@imagetags/ucloud-uhub";
import { expect, test } from "vitest";
import { newest } from "../src/index.ts";
import { capabilities, listImageTags, toImageTag } from "../src/sources/ucloud-uhub.ts";

// The row of the page is mapped in tools/prove/contract; these are the odd ones.
const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const map = (row: Partial<TagInfo>) => ({ ...toImageTag({ TagName: "v1", ...row } as TagInfo, { repository: "a/b" }) });
const named = { provider: "ucloud-uhub", repository: "a/b", name: "v1" };

test("a digest in OCI form is taken, any other left out", () => {
  expect(map({ Digest: digest })).toEqual({ ...named, digest });
  for (const Digest of ["VzEacruq", "", digest.toUpperCase(), digest.slice(7)]) expect(map({ Digest })).toEqual(named);
});

test.each([
  ["2021-03-15T08:00:00+08:00", "2021-03-15T00:00:00.000Z"],
  ["2021-03-15 08:00:00 +0800 CST", "2021-03-15T00:00:00.000Z"],
  ["1615766400", "2021-03-15T00:00:00.000Z"],
  [1615766400, "2021-03-15T00:00:00.000Z"],
])("the update time %j", (UpdateTime, time) => {
  expect(map({ UpdateTime })).toEqual({ ...named, updatedAt: new Date(time) });
});

test.each(["CTydYXMK", "", "2021-03-15 08:00:00", "0", 0, -1, 1.5, 1615766400000, "1615766400000", null])(
  "the update time %j is no certain instant, and left out",
  (UpdateTime) => {
    expect(map({ UpdateTime: UpdateTime as never })).toEqual(named);
  },
);

test("the row stays at hand, out of JSON", () => {
  const row: TagInfo = { TagName: "v1", UpdateTime: "CTydYXMK", Digest: "VzEacruq" };
  const tag = toImageTag(row, { repository: "a/b" });
  expect(tag.raw).toBe(row);
  expect(JSON.parse(JSON.stringify(tag))).toEqual(named);
});

test("newest() reads to the end, because no order is documented, and goes by the time of update", async () => {
  const rows: TagInfo[] = [3, 9, 1, 7].map((time) => ({ TagName: `v${time}`, UpdateTime: time }));
  async function* list() {
    yield* rows;
  }
  const client = { tags: () => Object.assign(list(), { completeness: undefined }) };
  const tags = await newest(listImageTags(client, "a/b"), 2, capabilities);
  expect(tags.map(({ name }) => name)).toEqual(["v9", "v7"]);
});
