import { describe, expect, test } from "vitest";
import { berths, berthsTitle } from "./pages/berths.ts";
import { renderPage } from "./pages/render.ts";
import { changesBetween, factsOf } from "./support.ts";

const stated = "Berths in all, sorted by Depth in descending order";
const page = (words: string): string =>
  renderPage("ucloud", berthsTitle, JSON.parse(JSON.stringify(berths).replace(stated, words)) as typeof berths);

/** The order that a page states in the words of a field, and what it says that cannot be read. */
function read(words: string) {
  const { response, uncertain } = factsOf(page(words));
  return { order: response.order && `${response.order.by} ${response.order.direction}`, doubts: uncertain.map(({ text }) => text) };
}

describe("an order is read", () => {
  test.each([
    ["按更新时间倒序", "更新时间 descending"],
    ["标签列表，按照更新时间降序排列。", "更新时间 descending"],
    ["按 updated_at 的升序返回", "updated_at ascending"],
    ["根据 update time 正序", "update time ascending"],
    ["Sorted by update time in descending order.", "update time descending"],
    ["The berths, ordered by the depth, in an ascending order", "depth ascending"],
    ["In descending order of update time.", "update time descending"],
    ["Sorted in ascending order by Name", "Name ascending"],
    ["Sorted by meta.Depth descending", "meta.Depth descending"],
  ])("%s", (words, order) => {
    expect(read(words)).toEqual({ order, doubts: [] });
  });
});

describe("an order that cannot be read is uncertain, never guessed", () => {
  test.each([
    ["The newest first", "newest first"],
    ["From the oldest to the newest", "oldest to the newest"],
    ["Sorted by name", "Sorted by"],
    ["In reverse chronological order", "reverse chronological order"],
    ["Sorted by Name or Depth in descending order", "Sorted by"],
    ["In descending order of whatever it is that the caller asks", "descending"],
    ["按更新时间降序，按名称升序", "升序"],
    ["按名称升序或降序排列", "降序"],
    ["最新的在前", "最新的在前"],
    ["按更新时间排序", "按更新时间排序"],
    ["时间从新到旧", "从新到旧"],
  ])("%s", (words, kept) => {
    expect(read(words)).toEqual({ order: undefined, doubts: [`the answer's order cannot be read: ${kept}`] });
  });

  test("and neither is a second one", () => {
    const { response, uncertain } = factsOf(page(stated).replace("Name on the quay", "Sorted by Name in ascending order"));
    expect(response.order).toMatchObject({ by: "Depth", direction: "descending" });
    expect(uncertain.map(({ text }) => text)).toEqual(["the answer has a second order: Name ascending"]);
  });
});

test.each(["Berths in all", "The results can be sorted by name", "The first berth is at the old quay", "按需查询"])(
  "no order: %s",
  (words) => {
    expect(read(words)).toEqual({ order: undefined, doubts: [] });
  },
);

test.each([
  ["an order appears", "Berths in all", "按更新时间倒序", "response.order.changed"],
  [
    "an order that cannot be read appears",
    "Berths in all",
    "The newest first",
    "uncertain.the answer's order cannot be read: newest first",
  ],
  ["it turns round", "The newest first", "The oldest first", "uncertain.the answer's order cannot be read: oldest first"],
])("%s: behavioural", (_, before, after, id) => {
  expect(changesBetween(page(before), page(after)).map((change) => [change.class, change.id])).toEqual([["behavioural", id]]);
});
