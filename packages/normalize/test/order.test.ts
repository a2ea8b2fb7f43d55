import { expect, test } from "vitest";
import { createImageTag } from "../src/image-tag.ts";
import { readNewestFirst } from "../src/order.ts";

// One tag is pushed an hour after each that comes behind it, but for the second, which comes too early.
const tags = Array.from({ length: 10_001 }, (_, index) => {
  const pushedAt = new Date(3_600_000 * (index === 1 ? 20_000 : 10_001 - index));
  return createImageTag({ provider: "test", repository: "a/b", name: `v${index}`, pushedAt }, {});
});

test.each([
  ["newest-first", 10_001],
  ["usually-newest-first", 10_000],
  ["undocumented", 10_001],
] as const)("of the order %s, which tags contradict, %i are read before enough is enough", async (order, count) => {
  async function* list() {
    yield* tags;
  }
  expect(await Array.fromAsync(readNewestFirst(list(), { orderedBy: "pushedAt", order }, () => true))).toHaveLength(count);
});
