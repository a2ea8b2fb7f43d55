import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parseBody } from "../src/answer.ts";
import { hideSecrets, hideSecretsInAnswer, hideSecretsInHeaders } from "../src/secrets.ts";

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

test("headers lose secrets", () => {
  const headers = new Headers({ "x-echo": "hush-hush", "x-request-id": "r1" });
  expect(Object.fromEntries(hideSecretsInHeaders(headers, ["hush-hush"]))).toEqual({ "x-echo": "***", "x-request-id": "r1" });
});

const hex = (sign: string, digits: number) => (sign.codePointAt(0) as number).toString(16).padStart(digits, "0");
const inAnyCase = (text: string, isUpper: boolean) => (isUpper ? text.toUpperCase() : text);
const names = new Map(
  Object.entries({
    "&": "amp",
    "<": "lt",
    ">": "gt",
    '"': "quot",
    "'": "apos",
    "+": "plus",
    "/": "sol",
    "=": "equals",
    "%": "percnt",
    "\\": "bsol",
  }),
);

// How a sign may be written, by encoding: as it has to be, and as it may be although nothing asks for it.
type Write = (sign: string, isWished: boolean, isUpper: boolean) => string;
const encodings: Readonly<Record<string, Write>> = {
  json: (sign, isWished, isUpper) =>
    isWished
      ? sign
          .split("")
          .map((unit) => `\\u${inAnyCase(unit.charCodeAt(0).toString(16).padStart(4, "0"), isUpper)}`)
          .join("")
      : JSON.stringify(sign).slice(1, -1),
  url: (sign, isWished, isUpper) =>
    [...new TextEncoder().encode(sign)].some((byte) => byte > 127) || isWished || encodeURIComponent(sign) !== sign
      ? [...new TextEncoder().encode(sign)].map((byte) => `%${inAnyCase(byte.toString(16).padStart(2, "0"), isUpper)}`).join("")
      : sign,
  form: (sign) => new URLSearchParams({ "": sign }).toString().slice(1),
  "html by name": (sign) => (names.has(sign) ? `&${names.get(sign)};` : sign),
  "html by number": (sign, isWished) => (isWished || names.has(sign) ? `&#${sign.codePointAt(0)};` : sign),
  "html by hexadecimal number": (sign, isWished, isUpper) =>
    isWished || names.has(sign) ? `&#x${inAnyCase(hex(sign, isUpper ? 4 : 1), isUpper)};` : sign,
};

const letters = fc.string({ minLength: 4, unit: fc.constantFrom(...'abcdefun0123456789%&#;x+/= "\\éß😀') });
const anySecret = fc
  .oneof(letters, fc.string({ minLength: 4 }), fc.string({ minLength: 4, unit: "grapheme" }), fc.base64String({ minLength: 4 }))
  .filter((secret) => /[^\\]/.test(secret));
const nesting = fc.array(fc.tuple(fc.constantFrom(...Object.keys(encodings)), fc.infiniteStream(fc.boolean())), { maxLength: 3 });

function write(text: string, layers: readonly (readonly [string, Iterator<boolean>])[]): string {
  return layers.reduce((inner, [name, choices]) => {
    const choose = () => choices.next().value === true;
    return Array.from(inner, (sign) => encodings[name]?.(sign, choose(), choose())).join("");
  }, text);
}

test("a secret is hidden in any nesting of escapes, of the signs that need them and of those that do not", () => {
  const around = fc.constantFrom("", "<tag>", "not ours:", "&A=B", "{");
  fc.assert(
    fc.property(anySecret, nesting, around, around, (secret, layers, before, after) => {
      const hidden = hideSecrets(`${before}${write(secret, layers)}${after}`, [secret]);
      expect(hidden.startsWith(`${before}***`)).toBe(true);
      expect(hidden.endsWith(after)).toBe(true);
      expect(hidden.length).toBeLessThan(before.length + 4 + after.length);
    }),
    { numRuns: 2_000 },
  );
});

test("a secret is hidden as it stands, whatever is around it", () => {
  const around = fc.string({ unit: fc.constantFrom(...'%&#x;\\u0041"é ') });
  fc.assert(
    fc.property(anySecret, around, around, (secret, before, after) => {
      expect(hideSecrets(before + secret + after, [secret])).not.toContain(secret);
    }),
  );
});

test("a text in any nesting of escapes stays, when it holds no secret", () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcdefghijklm%&;+/= "\\é😀') });
  const secret = fc.string({ minLength: 4, unit: fc.constantFrom(..."nopqrstuvwyz") }).filter((text) => !"&percnt;&quot;".includes(text));
  fc.assert(
    fc.property(words, nesting, secret, (text, layers, absent) => {
      const shown = write(text, layers);
      expect(hideSecrets(shown, [absent])).toBe(shown);
    }),
  );
});

test.each([
  ["a letter escaped for JSON", '{"m":"tok\\u0065n-of-mine"}'],
  ["a letter in a URL", "tok%65n-of-mine"],
  ["a letter in HTML", "tok&#101;n-of-mine"],
  ["HTML, twice", "token&amp;#45;of&amp;#x2d;mine"],
  ["a URL, three times", "token%25252Dof%25252dmine"],
])("a secret is hidden with %s", (_, text) => {
  expect(hideSecrets(text, ["token-of-mine"])).not.toMatch(/of/);
});

test("a plus is hidden by its name", () => {
  expect(hideSecrets("AB&plus;CD&sol;EF&equals;", ["AB+CD/EF="])).toBe("***");
});

test("what is shorter than the secret is none of its forms", () => {
  expect(hideSecrets("aab and ab and ab", ["%41ab", "ab\\\\"])).toBe("aab and ab and ab");
});

function toAnswer(text: string) {
  return { status: 403, headers: new Headers(), text, ...parseBody(text) };
}

test("a refusal's parsed strings hold no secret, however it is written in the JSON", () => {
  const secret = fc.string({ minLength: 6, unit: fc.constantFrom(..."abcdef0123456789u") });
  const jsonOnly = fc.infiniteStream(fc.boolean());
  fc.assert(
    fc.property(secret, jsonOnly, fc.constantFrom("", "%", "\\\\", "&#"), (hidden, choices, before) => {
      const written = write(before, []) + write(hidden, [["json", choices]]);
      const { body, text } = hideSecretsInAnswer(toAnswer(`{"rows":[{"message":"${written}"}]}`), [hidden]);
      expect(JSON.stringify(body)).not.toContain(hidden);
      expect(JSON.stringify(parseBody(text).body)).not.toContain(hidden);
    }),
    { numRuns: 500 },
  );
});

test("a refusal that is nested deeper than the call stack is masked", () => {
  const text = `${"[".repeat(30_000)}"hush-hush"${"]".repeat(30_000)}`;
  expect(hideSecretsInAnswer(toAnswer(text), ["hush-hush"]).text).toContain('["***"]');
});

/** How many characters are copied, searched and looked at while something is done: what it costs, on any machine. */
function countCharacters(work: () => void): number {
  let characters = 0;
  for (const name of ["matchAll", "indexOf", "slice", "replace", "replaceAll"] as const) {
    const native: unknown = String.prototype[name];
    vi.spyOn(String.prototype, name).mockImplementation(function counted(this: string, ...args: unknown[]): never {
      const from = name === "indexOf" ? Number(args[1] ?? 0) : 0;
      const result: unknown = Reflect.apply(native as () => unknown, this, args);
      const to = name === "indexOf" && Number(result) >= 0 ? Number(result) : this.length;
      characters += typeof result === "string" ? result.length : to - from;
      return result as never;
    });
  }
  try {
    work();
  } finally {
    vi.restoreAllMocks();
  }
  return characters;
}

// What a hostile server can know: the beginning of a secret, and how escapes look.
const hostile = ["\\", "\\\\u", "%", "%3", "%25", "%c3", "&", "&#", "&amp;", "&#3", ";", "+", "+abcd", "\\+", "%c3%a9", "a"];

test.each(hostile)("masking twice as much of %j takes twice the work", (piece) => {
  const secrets = ["+abcdefghijklmno", "+abcd+abcd+abcd+abce", "aaaaaaaaab"];
  const count = (pieces: number) => countCharacters(() => hideSecrets(piece.repeat(pieces), secrets));
  const once = count(10_000);
  expect(once).toBeGreaterThan(10_000 * piece.length);
  expect(count(20_000) / once).toBeCloseTo(2, 1);
});

test("what a character can cost is bounded", () => {
  const hostile = `${"\\".repeat(32)}%25252525252541&amp;amp;amp;amp;amp;amp;`.repeat(50);
  const cost = countCharacters(() => hideSecrets(hostile, ["+abcdefgh"])) / hostile.length;
  expect(cost).toBeGreaterThan(100);
  expect(cost).toBeLessThan(600);
});

test("where nothing is secret nothing is done", () => {
  expect(countCharacters(() => hideSecrets("%41&amp;".repeat(100), ["", "abc"]))).toBe(0);
});

test("a refusal of backslashes, and one nested without end, are masked", () => {
  expect(hideSecrets(`${"\\".repeat(500_000)}+abcdefgh`, ["+abcdefgh"])).toMatch(/[*]{3}$/);
  expect(hideSecrets(`${"%3".repeat(200_000)}%31+abcdefgh`, ["+abcdefgh"])).toMatch(/[*]{3}$/);
});

test("the refusal of a HEAD, which has no body, is not called empty", () => {
  const answer = { status: 404, headers: new Headers(), text: "", body: undefined };
  expect(hideSecretsInAnswer(answer, ["hush-hush"])).toEqual(answer);
});

test("a refusal of 64 Ki characters is looked through", () => {
  const said = `"${"a".repeat(2 ** 16 - 11)}hush-hush"`;
  expect(hideSecretsInAnswer(toAnswer(said), ["hush-hush"]).text).toBe(said.replace("hush-hush", "***"));
});

test("a longer one is not kept", () => {
  const answer = hideSecretsInAnswer(toAnswer(`"${"\\\\".repeat(2 ** 16)}hush-hush"`), ["hush-hush"]);
  const unreadable = { what: "too long for a refusal", retryable: false };
  expect(answer).toMatchObject({ status: 403, text: "***", body: "***", unreadable });
});
