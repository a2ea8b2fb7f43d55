import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNextLink } from "../src/link.ts";

const next = (link: string) => readNextLink("test", new Headers({ link }));

describe("the next page is named", () => {
  test.each([
    "</p?last=b>; rel=next",
    '</p?last=b>; rel="next"',
    '</p?last=b> ; rel = "next"',
    '</p?last=b>;rel="prev next"',
    '</p?last=b>; rel="NEXT"; title="a"',
    '</p?last=b>; title="a,b; <c>"; rel="next"',
    '</p?last=b>; title="a \\"next\\""; rel=next',
    "</p?last=b>; title*=UTF-8''%e2%82%ac; rel=next",
    '</other>; rel="first", </p?last=b>; rel="next", </p?last=z>; rel="last"',
    '</p?last=b>; rel="next", </else>; rel="next"',
    ", ,</p?last=b>;;rel=next; ,",
    "</other>; rel=first,</p?last=b>; rel=next",
    "</other>; rel=first , , </p?last=b>; rel=next",
    "</p?last=b>; rel; rel=next",
    // Single quotes are no quotes to RFC 8288, and some write them.
    "</p?last=b>; rel='next'",
    '</p?last=b>; crossorigin; rel="next"',
  ])("%s", (link) => expect(next(link)).toBe("/p?last=b"));

  test("whatever else stands there, however it is written", () => {
    const text = fc.string({ unit: "grapheme-ascii", maxLength: 8 }).filter((value) => !/[<>"\\]/.test(value));
    const blank = fc.constantFrom("", " ", "\t ");
    const written = (name: string, value: fc.Arbitrary<string>) =>
      fc.tuple(blank, blank, blank, blank, value).map(([a, b, c, d, quoted]) => `${a};${b}${name}${c}=${d}"${quoted}"`);
    const relation = fc.constantFrom("prev", "first", "nextish", "x-next").chain((value) => written("rel", fc.constant(value)));
    const parameters = fc.array(fc.oneof(written("title", text), fc.constant("; rev"), fc.constant("; n=7")), { maxLength: 3 });
    const other = fc.tuple(parameters, relation, parameters).map(([before, rel, after]) => ["</other>", ...before, rel, ...after].join(""));
    const wanted = fc
      .tuple(parameters, fc.constantFrom("next", "NEXT", "prev next", "next last"), parameters)
      .map(([before, rel, after]) => ["</p?last=b>", ...before, `; rel="${rel}"`, ...after].join(""));
    fc.assert(
      fc.property(fc.array(other, { maxLength: 3 }), wanted, fc.array(other, { maxLength: 3 }), (before, link, after) => {
        expect(next([...before, link, ...after].join(", "))).toBe("/p?last=b");
        expect(next([...before, ...after].join(", "))).toBeUndefined();
      }),
    );
  });
});

test.each([
  "",
  " ",
  ",",
  "</p>",
  '</p>; rel="prev"',
  '</p>; rel="prev"; rel="next"',
  "</p>; rel",
  "<>; rev=next",
  '</p>; title="rel=next"',
])("%j names none", (link) => expect(next(link)).toBeUndefined());

test("no header names none, and an empty address is one", () => {
  expect(readNextLink("test", new Headers())).toBeUndefined();
  expect(next("<>; rel=next")).toBe("");
});

test.each([
  "/p; rel=next",
  "</p; rel=next",
  '</p>; rel="next',
  "</p> rel=next",
  '</p>; rel=next x"',
  "</p>, x",
  "</p></q>; rel=next",
  "</p>; =next",
])("%j cannot be read", (link) => {
  expect(() => next(link)).toThrow(expect.objectContaining({ kind: "unreadable", retryable: false, provider: "test" }));
});

test("any text is read, in time that grows with it", () => {
  const piece = fc.constantFrom("<", ">", "</p>", ";", ",", " ", "rel", "=", '"', "next", "\\", "title=a", '"x"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      try {
        next(pieces.join(""));
      } catch (error) {
        expect(error).toMatchObject({ kind: "unreadable" });
      }
    }),
  );
  for (const hostile of ["<", " ", ",", "<>;", ';"', "<>; a=", '<>; a="\\'])
    expect(() => {
      try {
        next(`<>${hostile.repeat(20_000)}`);
      } catch (error) {
        expect(error).toMatchObject({ kind: "unreadable" });
      }
    }).not.toThrow();
});
