import fc from "fast-check";
import { expect, test } from "vitest";
import { hideSecrets, hideSecretsInHeaders } from "../src/secrets.ts";

const lowerCasePercent = (text: string) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.toLowerCase());
const unicodeEscapes = (text: string) =>
  text.replaceAll(/[^A-Za-z0-9]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const htmlNames: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const toReference = (sign: string) => (/[A-Za-z0-9]/.test(sign) ? sign : `&#x${sign.codePointAt(0)?.toString(16)};`);

const forms: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  "in JSON": (secret) => JSON.stringify(secret).slice(1, -1),
  "in a URL": encodeURIComponent,
  "in a URL, in lower case": lowerCasePercent,
  "in a URL, twice": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  "in a form": (secret) => new URLSearchParams({ "": secret }).toString().slice(1),
  "escaped for JSON throughout": unicodeEscapes,
  "escaped for HTML": (secret) => secret.replaceAll(/[&<>"']/g, (sign) => htmlNames[sign] ?? ""),
  "escaped for HTML by number": (secret) => [...secret].map(toReference).join(""),
  "in another case": (secret) => secret.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()),
};

test.each(Object.entries(forms))("a secret is hidden %s, among others, in any text", (_, write) => {
  const secret = fc.oneof(fc.string({ unit: "grapheme", minLength: 4 }), fc.string({ minLength: 4 }), fc.base64String({ minLength: 4 }));
  const around = fc.constantFrom("", "<", " is wrong", "&a=b");
  fc.assert(
    fc.property(secret, secret, around, around, (hidden, other, before, after) => {
      expect(hideSecrets(`${before}${write(hidden)}${after}`, [other, hidden])).toContain("***");
      expect(hideSecrets(`${before}${write(hidden)}${after}`, [hidden])).toBe(`${before}***${after}`);
    }),
  );
});

test("of two secrets of which one begins with the other, nothing stays", () => {
  expect(hideSecrets("token-and-more, token", ["token", "token-and-more"])).toBe("***, ***");
});

test("what is no secret stays", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(hideSecrets(text, ["0123456789abcdef-not-in-it"])).toBe(text);
    }),
  );
  expect(hideSecrets("abc", ["abc", ""])).toBe("abc");
});

test("headers lose secrets, and what they said of the body on its way", () => {
  const headers = new Headers({ "x-echo": "hush-hush", "content-encoding": "gzip", "content-length": "7", "x-request-id": "r1" });
  expect(Object.fromEntries(hideSecretsInHeaders(headers, ["hush-hush"]))).toEqual({ "x-echo": "***", "x-request-id": "r1" });
});
