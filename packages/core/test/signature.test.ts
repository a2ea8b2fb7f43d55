import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalQuery, encodeAgain, type SignatureInput, signRequest, toBasicTime } from "../src/signature.ts";

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html, and its example of ListUsers.
const listUsers: SignatureInput = {
  algorithm: "AWS4-HMAC-SHA256",
  time: "20150830T123600Z",
  scope: ["20150830", "us-east-1", "iam", "aws4_request"],
  keyPrefix: "AWS4",
  secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
  method: "GET",
  path: "/",
  query: "Action=ListUsers&Version=2010-05-08",
  headers: {
    "x-amz-date": "20150830T123600Z",
    host: " iam.amazonaws.com ",
    "content-type": "application/x-www-form-urlencoded; charset=utf-8",
  },
  body: "",
};

describe("a signature", () => {
  test("with a derived key is the one that AWS publishes", async () => {
    const { canonicalRequest, signedHeaders, signature } = await signRequest(listUsers);
    expect(canonicalRequest.split("\n")).toEqual([
      "GET",
      "/",
      "Action=ListUsers&Version=2010-05-08",
      "content-type:application/x-www-form-urlencoded; charset=utf-8",
      "host:iam.amazonaws.com",
      "x-amz-date:20150830T123600Z",
      "",
      "content-type;host;x-amz-date",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]);
    expect(signedHeaders).toBe("content-type;host;x-amz-date");
    expect(signature).toBe("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
  });

  test("with the key itself has no line for a scope", async () => {
    const { signature } = await signRequest({ ...listUsers, scope: [] });
    // printf 'AWS4-HMAC-SHA256\n20150830T123600Z\n<hash of the canonical request>' | openssl dgst -sha256 -hmac '<secret key>'
    expect(signature).toBe("88ea4e625da8a3e414e0f995abb35abc27f0285e6bb329b1f294cc0a9a069ab6");
    expect((await signRequest({ ...listUsers, scope: [], keyPrefix: "other" })).signature).toBe(signature);
  });

  test("covers the body", async () => {
    const { canonicalRequest } = await signRequest({ ...listUsers, body: "{}" });
    // printf '{}' | sha256sum
    expect(canonicalRequest.split("\n").at(-1)).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });

  test("is made with the key of its secret and scope, whatever was signed before", async () => {
    const keys = fc.record({
      secretKey: fc.constantFrom("a", "ab", "abc"),
      scope: fc.array(fc.constantFrom("b", "bc", "c"), { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(keys, { minLength: 2 }), async (all) => {
        for (const { secretKey, scope } of all) {
          const key = scope.reduce<string | Buffer>((from, term) => createHmac("sha256", from).update(term).digest(), secretKey);
          const { canonicalRequest, signature } = await signRequest({ ...listUsers, keyPrefix: "", secretKey, scope });
          const hash = createHash("sha256").update(canonicalRequest).digest("hex");
          const text = [listUsers.algorithm, listUsers.time, scope.join("/"), hash].join("\n");
          expect(signature).toBe(createHmac("sha256", key).update(text).digest("hex"));
        }
      }),
    );
  });
});

test("an instant is written to the second", () => {
  expect(toBasicTime(new Date("2019-11-15T03:36:55.999Z"))).toBe("20191115T033655Z");
});

test.each([
  ["AZaz09-._~", "AZaz09-._~"],
  ["a b/c", "a%20b%2Fc"],
  ["!'()*", "%21%27%28%29%2A"],
  ["a%20b%2Fc%2a", "a%20b%2Fc%2A"],
  ["标%E6%A0%87", "%E6%A0%87%E6%A0%87"],
  ["100%", "100%25"],
  ["%zz%20", "%25zz%2520"],
])("%s is encoded as %s", (text, encoded) => {
  expect(encodeAgain(text)).toBe(encoded);
});

test("any text is encoded again as it was encoded before", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(encodeAgain(encodeURIComponent(text))).toBe(encodeAgain(encodeAgain(encodeURIComponent(text))));
    }),
  );
});

test.each([
  ["", ""],
  ["?", ""],
  ["?b=1&a=2", "a=2&b=1"],
  ["b=1&a=2", "a=2&b=1"],
  ["?a=?", "a=%3F"],
  ["a=1?", "a=1%3F"],
  ["?a=2&a=10&a=1", "a=1&a=10&a=2"],
  ["?a=1&a=3&a=2", "a=1&a=2&a=3"],
  ["?b=1&aa=2&a=3&A=4&_=5&a-=6&Z=7", "A=4&Z=7&_=5&a=3&a-=6&aa=2&b=1"],
  ["?c&&b==x=&=d", "=d&b=%3Dx%3D&c="],
  ["?a=1&a=1", "a=1&a=1"],
])("the query %s is signed as %s", (search, query) => {
  expect(canonicalQuery(search)).toBe(query);
});
