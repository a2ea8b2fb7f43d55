import { expect, test } from "vitest";
import { compareRows, type Took } from "../src/client.ts";
import { pairWith, show, summarize, takeTurns } from "../src/sample.ts";
import { renderTable } from "../src/table.ts";

test("a table has its names to the left and its figures to the right, as wide as the widest", () => {
  const table = renderTable(
    ["calls", "µs", "MB"],
    [
      ["bare fetch", "9"],
      ["@imagetags/huawei-swr", "10 (8–12)", "3.1"],
    ],
  );
  expect(table).toBe(`| calls                 |        µs |  MB |
| --------------------- | --------: | --: |
| bare fetch            |         9 |     |
| @imagetags/huawei-swr | 10 (8–12) | 3.1 |`);
});

test("the median of an odd and of an even number of rounds, with the range", () => {
  expect(summarize([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30 });
  expect(summarize([40, 10, 20, 30])).toEqual({ median: 25, least: 10, most: 40 });
});

test("a figure is shown with its range, and without where that rounds away", () => {
  expect(show({ median: 1.25, least: 1, most: 2 }, 1)).toBe("1.3 (1.0–2.0)");
  expect(show({ median: 1, least: 0.999, most: 1.001 }, 2)).toBe("1.00");
});

test("a value is paired with the floor's of the same round, so a disturbed round disturbs no ratio", () => {
  expect(pairWith([2, 20, 4], [1, 10, 2])).toEqual({ median: 2, least: 2, most: 2 });
});

test("contenders take turns, round by round", async () => {
  const order: string[] = [];
  const results = await takeTurns(["a", "b"], 2, async (name) => order.push(name));
  expect(order).toEqual(["a", "b", "a", "b"]);
  expect(results.get("b")).toEqual([2, 4]);
});

test("rows that are missing or changed in any round are told", () => {
  const took = (rows: number, checksum: number): Took => ({ ms: 1, cpuMs: 1, maxRssMb: 1, rows, checksum });
  expect(compareRows([took(5, 7), took(5, 7)], [took(5, 7)])).toBe("all");
  expect(compareRows([took(5, 7), took(4, 7)], [took(5, 7)])).toBe("4 of 5");
  expect(compareRows([took(5, 8)], [took(5, 7)])).toBe("changed");
});
