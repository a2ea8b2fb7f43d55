import { expect, test } from "vitest";
import { createImageTag, filterTags, type ImageTag, newest, sortTags } from "../src/index.ts";

const tag = (name: string, minute: number | undefined, sizeBytes?: number): ImageTag =>
  createImageTag(
    {
      provider: "test",
      repository: "a/b",
      name,
      sizeBytes,
      pushedAt: minute === undefined ? undefined : new Date(Date.UTC(2020, 0, 1, 0, minute)),
    },
    {},
  );
const names = (tags: readonly ImageTag[]) => tags.map(({ name }) => name);
const ordered = { orderedBy: "pushedAt", order: "newest-first" } as const;
const unordered = { orderedBy: "pushedAt", order: "undocumented" } as const;

/** Counts how many of its tags are taken. */
async function* counted(tags: readonly ImageTag[], taken: ImageTag[]) {
  for (const one of tags) {
    taken.push(one);
    yield one;
  }
}

test("an ImageTag can be turned into JSON even when its raw row holds a bigint, and lacks what is unknown", () => {
  const one = createImageTag(
    { provider: "test", repository: "a/b", name: "v1", digest: undefined, createdAt: new Date(0) },
    { size: 2n ** 60n },
  );
  expect(JSON.stringify(one)).toBe('{"provider":"test","repository":"a/b","name":"v1","createdAt":"1970-01-01T00:00:00.000Z"}');
  expect(one.raw.size).toBe(2n ** 60n);
  expect("digest" in one).toBe(false);
});

test("newest() takes no more than it needs from a source that lists the newest first", async () => {
  const taken: ImageTag[] = [];
  const all = [5, 4, 3, 2, 1].map((minute) => tag(`v${minute}`, minute));
  expect(names(await newest(counted(all, taken), 2, ordered))).toEqual(["v5", "v4"]);
  expect(taken).toHaveLength(2);
});

test("newest() reads everything where the order is undocumented, or not kept", async () => {
  const shuffled = [2, 5, 1, 4, 3].map((minute) => tag(`v${minute}`, minute));
  expect(names(await newest(shuffled, 2, unordered))).toEqual(["v5", "v4"]);
  expect(names(await newest(shuffled, 2, ordered))).toEqual(["v5", "v4"]);
});

test("newest() of many keeps few, of fewer gives all, of none nothing, and puts the undated last", async () => {
  const many = Array.from({ length: 5000 }, (_, index) => tag(`v${index}`, (index * 7919) % 5000));
  expect(names(await newest(many, 3, unordered))).toEqual(names(sortTags(many, "pushedAt").slice(0, 3)));
  expect(names(await newest([tag("old", undefined), tag("new", 1)], 5, ordered))).toEqual(["new", "old"]);
  expect(await newest(many, 0, ordered)).toEqual([]);
  await expect(newest(many, -1, ordered)).rejects.toThrow("count must be a whole number of at least 0; got -1.");
});

test("sortTags() gives a copy: times and sizes from the greatest, names as people count", () => {
  const all = [tag("v1.10", 1, 5), tag("v1.9", 2, 9), tag("v2", undefined)];
  expect(names(sortTags(all, "pushedAt"))).toEqual(["v1.9", "v1.10", "v2"]);
  expect(names(sortTags(all, "sizeBytes"))).toEqual(["v1.9", "v1.10", "v2"]);
  expect(names(sortTags(all, "name"))).toEqual(["v1.9", "v1.10", "v2"]);
  expect(names(all)).toEqual(["v1.10", "v1.9", "v2"]);
});

test("filterTags() keeps names and times that match; the undated match no time", async () => {
  const all = [tag("v1", 1), tag("v2", 2), tag("x3", 3), tag("v4", undefined)];
  const at = (minute: number) => new Date(Date.UTC(2020, 0, 1, 0, minute));
  const kept = async (filter: object) => names(await Array.fromAsync(filterTags(all, { by: "pushedAt", ...filter })));
  expect(await kept({})).toEqual(["v1", "v2", "x3", "v4"]);
  expect(await kept({ name: /^v/g })).toEqual(["v1", "v2", "v4"]);
  expect(await kept({ since: at(2) })).toEqual(["v2", "x3"]);
  expect(await kept({ since: at(1), until: at(3) })).toEqual(["v1", "v2"]);
});
