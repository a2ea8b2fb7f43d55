import { describe, expect, test } from "vitest";
import { readEveryWay } from "../src/written.ts";

const textsOf = (text: string) => Array.from(readEveryWay(text), (reading) => reading.text);

describe("one escape", () => {
  test.each([
    ["\\u0041", "A"],
    ["\\u00e9\\u00C9", "éÉ"],
    ['\\"\\\\\\/', '"\\/'],
    ["\\b\\f\\n\\r\\t", "\b\f\n\r\t"],
    ["%41%2b%2F%7e", "A+/~"],
    ["%c3%a9", "é"],
    ["%E2%82%AC", "€"],
    ["%f0%9f%98%80", "😀"],
    ["&#65;&#x41;&#X2b;", "AA+"],
    ["&#128512;", "😀"],
    ["&lt;&gt;&amp;&quot;&apos;&LT;", "<>&\"'<"],
    ["&excl;&num;&dollar;&percnt;", "!#$%"],
    ["&lpar;&rpar;&ast;&plus;&comma;&period;&sol;&colon;&semi;&equals;&quest;&commat;", "()*+,./:;=?@"],
    ["&lsqb;&bsol;&rsqb;&hat;&lowbar;&grave;&lcub;&vert;&rcub;", "[\\]^_`{|}"],
  ])("%s is read as %j", (written, meant) => {
    expect(textsOf(`<${written}>`).slice(0, 2)).toEqual([`<${written}>`, `<${meant}>`]);
  });

  test.each(["a", "\\x41", "\\u004", "%4", "%g1", "%80", "%c3", "&nbsp;", "&#;", "&amp", "&a;", "&#x110000;", "&#999999999;", "%e0%80%80"])(
    "%s is none",
    (written) => {
      expect(textsOf(written)).toEqual([written]);
    },
  );
});

test("one within another is read to the fourth, in every order", () => {
  expect(textsOf("%2525252541")).toEqual(["%2525252541", "%25252541", "%252541", "%2541", "%41"]);
  expect(textsOf("\\u0026#65;")).toEqual(["\\u0026#65;", "&#65;", "A"]);
  expect(textsOf("&#37;41")).toEqual(["&#37;41", "%41", "A"]);
  expect(textsOf("%5cn&lt;")).toEqual(["%5cn&lt;", "\\n&lt;", "\n&lt;", "\n<", "\\n<", "\n<", "%5cn<", "\\n<", "\n<"]);
});

test("each unit of a reading ends where what it was written as ends", () => {
  const readings = Array.from(readEveryWay("a%41b&lt;"), ({ text, ends }) => [text, [...ends.subarray(0, text.length)]]);
  expect(readings).toEqual([
    ["a%41b&lt;", [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ["aAb&lt;", [1, 4, 5, 6, 7, 8, 9]],
    ["aAb<", [1, 4, 5, 9]],
    ["a%41b<", [1, 2, 3, 4, 5, 9]],
    ["aAb<", [1, 4, 5, 9]],
  ]);
  const [, pair] = Array.from(readEveryWay("&#128512;!"), ({ ends }) => [...ends.subarray(0, 3)]);
  expect(pair).toEqual([9, 9, 10]);
});

test("what is no escape stays, beside one", () => {
  expect(textsOf("&nbsp;%41&nope;&lt;")).toEqual([
    "&nbsp;%41&nope;&lt;",
    "&nbsp;A&nope;&lt;",
    "&nbsp;A&nope;<",
    "&nbsp;%41&nope;<",
    "&nbsp;A&nope;<",
  ]);
});
