import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { mayHoldLongInteger, parseExactJson } from "../src/json.ts";

test("whole numbers beyond 2^53 become bigints, others stay numbers", () => {
  const text =
    '{"edge":9007199254740991,"beyond":9007199254740993,"negative":-9007199254740993,"list":[9223372036854775807, 1],"float":1.5e300,"spaced" : 9007199254740993}';
  expect(parseExactJson(text)).toEqual({
    edge: 9007199254740991,
    beyond: 9007199254740993n,
    negative: -9007199254740993n,
    list: [9223372036854775807n, 1],
    float: 1.5e300,
    spaced: 9007199254740993n,
  });
});

test("digits inside strings stay strings", () => {
  const text = '{"digest":"sha256:12345678901234567890","manifest":"{\\"size\\":12345678901234567890}"}';
  expect(parseExactJson(text)).toEqual(JSON.parse(text));
});

test("every integer of 64 bits survives, wherever it stands", () => {
  const integers = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  fc.assert(
    fc.property(integers, fc.constantFrom("", " ", "\n\t"), (value, space) => {
      expect(BigInt(parseExactJson(`${space}${value}`) as number)).toBe(value);
      const [inArray, inObject] = parseExactJson(`[${space}${value},{"a":${space}${value}}]`) as [unknown, { a: unknown }];
      expect(BigInt(inArray as number)).toBe(value);
      expect(BigInt(inObject.a as number)).toBe(value);
    }),
  );
});

test("what JSON.parse reads without long numbers is read the same", () => {
  fc.assert(
    fc.property(
      fc.json().filter((text) => !/\d{16}/.test(text)),
      (text) => {
        expect(parseExactJson(text)).toEqual(JSON.parse(text));
      },
    ),
  );
});

test("a long number is found wherever a search through every character finds one", () => {
  const digits = fc.integer({ min: 1, max: 40 }).map((length) => "7".repeat(length));
  const piece = fc.oneof(digits, fc.constantFrom(":", ",", "[", "-", " ", "\n", "\u00a0", '"', "a", "]", "é"), fc.string());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      expect(mayHoldLongInteger(text)).toBe(/(^|[\s,[]|["\s]:)-?\d{16}/.test(text));
    }),
    { numRuns: 2_000 },
  );
});

test("a digest is no number, though it starts with as many digits", () => {
  expect(mayHoldLongInteger(`{"digest":"sha256:${"7".repeat(64)}","size":7}`)).toBe(false);
});

test("each character is looked at a few times at most, in a text of digits too", () => {
  const text = `"${"7".repeat(1e5)}"`;
  const charCodeAt = vi.spyOn(String.prototype, "charCodeAt");
  expect(mayHoldLongInteger(text)).toBe(false);
  const looked = charCodeAt.mock.calls.length;
  vi.restoreAllMocks();
  expect(looked).toBeLessThan(3 * text.length);
});

test("deep nesting is read; deep nesting around a long number is refused with its reason", () => {
  const deep = (inner: string) => "[".repeat(5_000) + inner + "]".repeat(5_000);
  expect(() => parseExactJson(deep("1"))).not.toThrow();
  const veryDeep = (inner: string) => `${"[".repeat(200_000)}${inner}${"]".repeat(200_000)}`;
  expect(() => parseExactJson(veryDeep("9,-123456789012345"))).not.toThrow();
  expect(() => parseExactJson(veryDeep("9007199254740993"))).toThrow(new RangeError("nested too deeply to read its long numbers exactly"));
});

test("text that is not JSON is a SyntaxError, with a long number or without", () => {
  for (const text of ["[1", "[9007199254740993", "", "undefined"]) expect(() => parseExactJson(text)).toThrow(SyntaxError);
});

test("a runtime that does not hand the source of a number to a reviver gives an error, not a rounded number", () => {
  const parse = JSON.parse;
  JSON.parse = (text, reviver) => parse(text, reviver && ((key, value) => reviver.call({}, key, value)));
  try {
    expect(() => parseExactJson("[9007199254740993]")).toThrow(/cannot read exactly/);
  } finally {
    JSON.parse = parse;
  }
});
