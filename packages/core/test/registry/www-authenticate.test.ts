import { readChallenges } from "@imagetags/core/registry";
import fc from "fast-check";
import { expect, test } from "vitest";

test.each([
  [null, []],
  ["", []],
  ["Basic", [{ scheme: "basic", params: {} }]],
  ['Basic realm="a \\"b\\", c=d"', [{ scheme: "basic", params: { realm: 'a "b", c=d' } }]],
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
    [
      {
        scheme: "bearer",
        params: { realm: "https://auth.docker.io/token", service: "registry.docker.io", scope: "repository:a/b:pull,push" },
      },
    ],
  ],
  [
    'NEGOTIATE, bearer REALM = "x" , Error=invalid_token, Basic realm=y',
    [
      { scheme: "negotiate", params: {} },
      { scheme: "bearer", params: { realm: "x", error: "invalid_token" } },
      { scheme: "basic", params: { realm: "y" } },
    ],
  ],
  ['realm="of nothing"', []],
  ['Bearer __proto__="x"', [{ scheme: "bearer", params: JSON.parse('{"__proto__":"x"}') }]],
])("%s", (header, challenges) => {
  expect(JSON.stringify(readChallenges(header))).toBe(JSON.stringify(challenges));
});

test("what a server quotes is read as it meant it", () => {
  const value = fc.string({ unit: "grapheme-ascii" });
  fc.assert(
    fc.property(value, value, (realm, scope) => {
      const quote = (text: string) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
      expect(readChallenges(`Bearer realm=${quote(realm)}, scope=${quote(scope)}`)).toMatchObject([
        { scheme: "bearer", params: { realm, scope } },
      ]);
    }),
  );
});

test("no header takes long", () => {
  for (const text of ['a="', "a=", '"', '\\"', "a "]) expect(readChallenges(text.repeat(50_000)).length).toBeLessThan(5000);
});
