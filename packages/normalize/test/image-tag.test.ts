import { expect, test } from "vitest";
import { createImageTag } from "../src/image-tag.ts";

test.each([
  ["v1", "v1"],
  [7, "7"],
  [null, ""],
  [{}, ""],
])("a vendor's name %j is the name %j", (name, text) => {
  expect(createImageTag({ provider: "test", repository: "a/b", name: name as string }, {}).name).toBe(text);
});
