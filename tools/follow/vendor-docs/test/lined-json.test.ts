import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLinedJson } from "../src/families/lined-json.ts";
import { type LinedYaml, parseLinedYaml } from "../src/families/lined-yaml.ts";

/** The lines of everything in a value, in its order. */
function linesOf({ value, lineOf }: LinedYaml): number[] {
  const inside = (node: unknown): number[] => {
    if (typeof node !== "object" || node === null) return [];
    return [
      lineOf(node),
      ...Object.entries(node).flatMap(([key, inner]) => [Array.isArray(node) ? 0 : lineOf(node, key), ...inside(inner)]),
    ];
  };
  return inside(value);
}

test("JSON reads as YAML's reader would read it, line by line", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      fc.pre(!text.includes('"<<"'));
      const [json, yaml] = [parseLinedJson(text), parseLinedYaml(`#\n${text}`)];
      expect(json?.value).toEqual(yaml.value);
      // The comment is a line of its own.
      if (json) expect(linesOf(json).map((line) => (line === 0 ? 0 : line + 1))).toEqual(linesOf(yaml));
    }),
  );
});

test("a number past 2^53 stays its digits, and a name such as __proto__ is a name", () => {
  const { value } = parseLinedJson('{ "most": 9223372036854775807, "__proto__": 1, "least": -1, "half": 0.5 }') ?? {};
  expect(Object.entries(value as object)).toEqual([
    ["most", "9223372036854775807"],
    ["__proto__", 1],
    ["least", -1],
    ["half", 0.5],
  ]);
});

test("a name that stands twice in one map is refused, with both lines", () => {
  expect(() => parseLinedJson('{\n"a": 1,\n"a": 2 }')).toThrow("has a twice in one map, on lines 2 and 3");
});

test.each(["{ a: 1 }", '{ "a": 1', '{ "a" 1 }', '{ "a": 1 } b', "[1 2]", "{ \"a\": 'b' }", "", '["\n"]'])("%j is left to YAML", (text) => {
  expect(parseLinedJson(text)).toBeUndefined();
});
