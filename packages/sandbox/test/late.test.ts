import { expect, test, vi } from "vitest";
import { lateFields } from "../src/late.ts";

test("a field is made once, when it is first looked at", () => {
  const make = vi.fn(() => [1]);
  const late = lateFields({ a: make, b: () => [2] });
  expect(Object.keys(late)).toEqual(["a", "b"]);
  expect(make).not.toHaveBeenCalled();
  expect(late.a).toBe(late.a);
  expect(make).toHaveBeenCalledOnce();
  expect({ ...late }).toEqual({ a: [1], b: [2] });
});

test("a field that is set is never made, and one that is new is a field like any other", () => {
  const make = vi.fn(() => 1);
  const late = lateFields({ a: make });
  late.a = 2;
  late.c = 3;
  expect(late).toEqual({ a: 2, c: 3 });
  delete late.a;
  expect(late).toEqual({ c: 3 });
  expect(make).not.toHaveBeenCalled();
});
