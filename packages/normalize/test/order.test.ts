import { expect, test } from "vitest";
import { createImageTag } from "../src/image-tag.ts";
import { readNewestFirst } from "../src/order.ts";

const count = 10_001;
// One tag is pushed an hour after each that comes behind it, but for the second, which comes too early.
const tags = Array.from({ length: count }, (_, index) => {
  const pushedAt = new Date(3_600_000 * (index === 1 ? 2 * count : count - index));
  return createImageTag({ provider: "test", repository: "a/b", name: `v${index}`, pushedAt }, {});
});

test.each(["newest-first", "usually-newest-first", "undocumented"] as const)(
  "of the order %s, which tags contradict, all are read",
  async (order) => {
    async function* list() {
      yield* tags;
    }
    expect(await Array.fromAsync(readNewestFirst(list(), { orderedBy: "pushedAt", order }, () => true))).toHaveLength(count);
  },
);

test("tags of one time show no order: the newest may come after them", async () => {
  const day = (index: number, ms: number) =>
    createImageTag({ provider: "test", repository: "a/b", name: `v${index}`, pushedAt: new Date(ms) }, {});
  const listOf = async function* (...times: number[]) {
    yield* times.map((ms, index) => day(index, ms));
  };
  const same = Array.from({ length: 300 }, () => 5);
  const readOf = async (...times: number[]) => {
    const order = { orderedBy: "pushedAt", order: "newest-first" } as const;
    return (await Array.fromAsync(readNewestFirst(listOf(...times), order, () => true))).length;
  };
  expect([await readOf(...same, 9), await readOf(...same, 4, 3, 2), await readOf(6, ...same)]).toEqual([301, 301, 100]);
});
