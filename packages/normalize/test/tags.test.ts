import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { attachmentOf, createImageTag, filterTags, type ImageTag, newest, sortTags } from "../src/index.ts";

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

test("newest() takes one page from a source that lists the newest first, or as many as are asked for", async () => {
  const all = Array.from({ length: 300 }, (_, index) => tag(`v${300 - index}`, 300 - index));
  for (const [count, read] of [
    [2, 100],
    [100, 100],
    [150, 150],
  ] as const) {
    const taken: ImageTag[] = [];
    expect(names(await newest(counted(all, taken), count, ordered))).toEqual(names(all.slice(0, count)));
    expect(taken).toHaveLength(read);
  }
});

test("newest() is right though the vendor ignores the order, and says once that it does", async () => {
  const said: string[] = [];
  const all = [1, 2, 3, 2, 3].map((minute, index) => tag(`v${minute}.${index}`, minute));
  expect(names(await newest(all, 1, ordered, () => said.push("out of order")))).toEqual(["v3.2"]);
  expect(said).toEqual(["out of order"]);
  await newest([...all].reverse(), 1, unordered, () => said.push("of an order that is not documented"));
  expect(said).toHaveLength(1);
});

test("newest() of a source whose order was seen, and is not documented, takes a page, or all tags where it does not hold", async () => {
  const seen = { orderedBy: "pushedAt", order: "usually-newest-first" } as const;
  const minutes = Array.from({ length: 20_000 }, (_, index) => 20_000 - index);
  const read = async (times: readonly (number | undefined)[]) => {
    const taken: ImageTag[] = [];
    const all = times.map((minute, index) => tag(`v${index}`, minute));
    return [names(await newest(counted(all, taken), 2, seen)), taken.length];
  };
  expect(await read(minutes)).toEqual([["v0", "v1"], 100]);
  expect(await read([...minutes].reverse())).toEqual([["v19999", "v19998"], 20_000]);
  expect(await read(minutes.map((minute, index) => (index === 50 ? undefined : minute)))).toEqual([["v0", "v1"], 20_000]);
});

test("newest() of tags that tell no time goes by the vendor's order, never by names, and reads them all", async () => {
  const undated = ["v3", "v1", "v2"].map((name) => tag(name, undefined));
  for (const source of [ordered, unordered]) expect(names(await newest(undated, 2, source))).toEqual(["v3", "v1"]);
  const many = Array.from({ length: 200 }, (_, index) => tag(`v${index}`, undefined));
  expect(names(await newest([...many, tag("dated", 1)], 2, ordered))).toEqual(["dated", "v0"]);
});

test("newest() gives what sorting all of them gives, when the first hundred stand in any other order than the documented", async () => {
  const minutes = fc.array(fc.option(fc.nat(50), { nil: undefined }), { maxLength: 150 });
  await fc.assert(
    fc.asyncProperty(minutes, fc.integer({ min: 1, max: 5 }), async (times, count) => {
      const all = times.map((minute, index) => tag(`v${index}`, minute));
      const inOrder = times.slice(0, 100).every((time, index) => time !== undefined && (index === 0 || time <= (times[index - 1] ?? -1)));
      if (inOrder && times.length > 100) return;
      expect(names(await newest(all, count, ordered))).toEqual(names(sortTags(all, "pushedAt").slice(0, count)));
    }),
  );
});

test("newest() reads on after the first hundred while one of them tells no time, or is newer than the one before", async () => {
  const hundred = Array.from({ length: 100 }, (_, index) => tag(`v${index}`, 500 - index));
  const late = tag("late", 1000);
  for (const odd of [tag("undated", undefined), tag("newer", 600)]) {
    const taken: ImageTag[] = [];
    await newest(counted([...hundred.slice(0, 50), odd, ...hundred.slice(50), late], taken), 1, ordered);
    expect(taken).toHaveLength(102);
  }
  const taken: ImageTag[] = [];
  // As old as the one before is in order.
  await newest(counted([...hundred.slice(0, 50), tag("tied", 451), ...hundred.slice(50), late], taken), 1, ordered);
  expect(taken).toHaveLength(100);
});

test("newest() says once that the order is not kept, whatever is undated, and needs nobody to listen", async () => {
  const said = vi.fn();
  await newest([tag("a", 5), tag("undated", undefined), tag("b", 6), tag("c", 7)], 1, ordered, said);
  expect(said).toHaveBeenCalledOnce();
  expect(names(await newest([tag("a", 5), tag("b", 6)], 1, ordered))).toEqual(["b"]);
});

test("newest() of a count that is no whole number is refused", async () => {
  await expect(newest([], 1.5, ordered)).rejects.toThrow(new RangeError("count must be a whole number of at least 0; got 1.5."));
  expect(await newest([tag("a", 1)], 1, ordered)).toHaveLength(1);
});

test("newest() of many stays right while it drops what is old", async () => {
  const rising = Array.from({ length: 3100 }, (_, index) => tag(`v${index}`, index));
  expect(names(await newest(rising, 2, unordered))).toEqual(["v3099", "v3098"]);
  // Of equal times, the vendor's order does, whichever was dropped when.
  const tied = Array.from({ length: 1500 }, (_, index) => tag(`v${1500 - index}`, 1));
  expect(names(await newest(tied, 2, unordered))).toEqual(["v1500", "v1499"]);
});

test("newest() holds at most a thousand tags more than twice what is asked for", async () => {
  const sort = vi.spyOn(Array.prototype, "sort");
  await newest(
    Array.from({ length: 3000 }, (_, index) => tag(`v${index}`, index)),
    3,
    unordered,
  );
  const lengths = sort.mock.contexts.map((list) => (list as unknown[]).length);
  sort.mockRestore();
  expect(lengths).toEqual([1006, 1006, 994]);
});

test("newest() takes nothing from the source when nothing is asked for", async () => {
  const taken: ImageTag[] = [];
  await newest(counted([tag("a", 1)], taken), 0, unordered);
  expect(taken).toEqual([]);
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

test("sortTags() by name takes a number for a name, and counts in it, from the first call on", async () => {
  vi.resetModules();
  const fresh = await import("../src/tags.ts");
  expect(names(fresh.sortTags([tag("10", 1), tag("v10", 1), tag("9", 2), tag("v9", 3)], "name"))).toEqual(["9", "10", "v9", "v10"]);
});

test("sortTags() puts equal sizes by name, and leaves equal times, and what has no value, as they came", () => {
  const all = [tag("none-b", undefined), tag("v10", 1, 3), tag("none-a", undefined), tag("v9", 1, 3), tag("v11", 2)];
  expect(names(sortTags(all, "pushedAt"))).toEqual(["v11", "v10", "v9", "none-b", "none-a"]);
  expect(names(sortTags(all, "sizeBytes"))).toEqual(["v9", "v10", "none-b", "none-a", "v11"]);
});

test("filterTags() keeps names and times that match; the undated match no time", async () => {
  const all = [tag("v1", 1), tag("v2", 2), tag("x3", 3), tag("v4", undefined)];
  const at = (minute: number) => new Date(Date.UTC(2020, 0, 1, 0, minute));
  const kept = async (filter: object) => names(await Array.fromAsync(filterTags(all, { by: "pushedAt", ...filter })));
  expect(await kept({})).toEqual(["v1", "v2", "x3", "v4"]);
  expect(await kept({ name: /^v/g })).toEqual(["v1", "v2", "v4"]);
  expect(await kept({ since: at(2) })).toEqual(["v2", "x3"]);
  expect(await kept({ since: at(1), until: at(3) })).toEqual(["v1", "v2"]);
  expect(await kept({ until: at(2) })).toEqual(["v1"]);
  expect(await kept({ name: /x/, until: at(2) })).toEqual([]);
  expect(await kept({ name: /3/, since: at(2) })).toEqual(["x3"]);
});

const hex = "0123456789abcdef".repeat(4);

test.each([
  [`sha256-${hex}.sig`, true],
  [`sha256-${hex}.att`, true],
  [`sha256-${hex}.sbom`, true],
  [`sha256-${hex}.cosign.bundle`, true],
  [`sha256-${hex}`, true],
  [`sha256-${hex}.tar`, false],
  [`sha256-${hex.slice(1)}.sig`, false],
  [`sha256-${hex}0`, false],
  [`v1-sha256-${hex}.sig`, false],
  ["v1.sig", false],
])("%s is attached to an image: %s", (name, attached) => {
  expect(attachmentOf({ name })).toEqual(attached ? { subject: `sha256:${hex}` } : undefined);
});

test("what the vendor calls a signature is attached, to what its name tells; an image may be named after its own digest", () => {
  expect(attachmentOf({ name: "v1", digest: `sha256:${hex}` })).toBeUndefined();
  expect(attachmentOf({ name: `sha512-${hex}` })).toEqual({ subject: undefined });
  for (const name of [`v-sha512-${hex}`, `sha512-${hex}0`]) expect(attachmentOf({ name })).toBeUndefined();
  expect(attachmentOf({ name: "v1", kind: "signature" })).toEqual({ subject: undefined });
  expect(attachmentOf({ name: `sha256-${hex}`, kind: "signature" })).toEqual({ subject: `sha256:${hex}` });
  expect(attachmentOf({ name: `sha256-${hex}`, digest: `sha256:${hex}` })).toBeUndefined();
  expect(attachmentOf({ name: `sha256-${hex}`, digest: `sha256:${"0".repeat(64)}` })).toEqual({ subject: `sha256:${hex}` });
});
