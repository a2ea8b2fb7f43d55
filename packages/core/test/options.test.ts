import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImagetagsError } from "../src/errors.ts";
import { type ClientOptions, checkCallerOptions, checkOptions, checkUrl } from "../src/options.ts";

const check = (options: unknown) => checkOptions(options as ClientOptions, "https://vendor.example");

test.each([
  "https://h/?",
  "https://h/#",
  "https://h ",
  " https://h",
  "https://h/\n",
  "https://h/a\tb",
  "https://h/\u0000",
  "https://h/?a=1",
  "https://me:pass@h",
  "ftp://h",
  "xhttp://h",
  "https://me@h",
  "https://:pass@h",
  "h",
  "",
  7,
  null,
  new URL("https://h"),
])("the URL %j is refused, and not shown", (url) => {
  const refuse = () => checkUrl("baseUrl", url as string);
  expect(refuse).toThrow(ImagetagsError);
  expect(refuse).toThrow(/^baseUrl must be an http\(s\) URL without user, password, query, fragment or white space\.$/);
});

test.each([
  ["https://h", "https://h"],
  ["https://h//a/", "https://h//a"],
  ["http://127.0.0.1:8080/tencent-ccr//", "http://127.0.0.1:8080/tencent-ccr"],
])("the URL %s stands before a path as %s", (url, base) => {
  expect(checkUrl("baseUrl", url)).toBe(base);
});

test.each([
  [undefined, "options must be an object; got undefined."],
  [null, "options must be an object; got null."],
  ["x", 'options must be an object; got "x".'],
  [{ baseUrl: "h" }, "baseUrl must be an http(s) URL without user, password, query, fragment or white space."],
  [{ fetch: "x" }, 'fetch must be a function; got "x".'],
  [{ fetch: null }, "fetch must be a function; got null."],
  [{ onRequest: "x" }, 'onRequest must be a function; got "x".'],
  [{ onResponse: {} }, "onResponse must be a function; got object."],
  [{ retry: null }, "retry must be an object; got null."],
  [{ retry: 5 }, "retry must be an object; got 5."],
  [{ retry: { budgetMs: 2 ** 31 } }, "retry.budgetMs must be a whole number from 0 to 2147483647; got 2147483648."],
  [{ timeoutMs: 2 ** 31 }, "timeoutMs must be a whole number from 1 to 2147483647; got 2147483648."],
  [{ timeoutMs: 0 }, "timeoutMs must be a whole number from 1 to 2147483647; got 0."],
  [{ concurrency: 0 }, "concurrency must be a whole number from 1 to 100; got 0."],
  [{ concurrency: 101 }, "concurrency must be a whole number from 1 to 100; got 101."],
  [{ maxBodyBytes: 0 }, "maxBodyBytes must be a whole number from 1 to 9007199254740991; got 0."],
  [{ userAgent: "" }, 'userAgent must be printable ASCII; got "".'],
  [{ userAgent: "mé" }, 'userAgent must be printable ASCII; got "mé".'],
  [{ userAgent: "a\nb" }, 'userAgent must be printable ASCII; got "a\\nb".'],
  [{ userAgent: "\na" }, 'userAgent must be printable ASCII; got "\\na".'],
])("the options %j are refused", (options, message) => {
  expect(() => check(options)).toThrow(new ImagetagsError({ kind: "argument", message, retryable: false }));
});

test("what is not given has its default, and what is given stays", () => {
  expect(check({})).toEqual({
    baseUrl: "https://vendor.example",
    timeoutMs: 30_000,
    retry: { attempts: 5, delayMs: 500, budgetMs: 90_000 },
    concurrency: 8,
    maxBodyBytes: 134_217_728,
    userAgent: "imagetags",
  });
  const given = { baseUrl: "http://h", timeoutMs: 1, concurrency: 100, maxBodyBytes: 1, userAgent: "me/1 (x)", fetch, onRequest: () => {} };
  expect(check({ ...given, retry: { attempts: 2 } })).toEqual({ ...given, retry: { attempts: 2, delayMs: 500, budgetMs: 90_000 } });
});

describe("the options of a listing", () => {
  test.each([
    [null, "options must be an object; got null."],
    ["x", 'options must be an object; got "x".'],
    [{ signal: "x" }, 'signal must be an AbortSignal; got "x".'],
    [{ signal: null }, "signal must be an AbortSignal; got null."],
    [{ signal: new AbortController() }, "signal must be an AbortSignal; got object."],
  ])("%j are refused", (options, message) => {
    expect(() => checkCallerOptions(options as object)).toThrow(new ImagetagsError({ kind: "argument", message, retryable: false }));
  });

  test("are taken with a signal, or without", () => {
    const options = { signal: new AbortController().signal, pageSize: 3 };
    expect(checkCallerOptions(options)).toBe(options);
    expect(checkCallerOptions({})).toEqual({});
  });
});

test("any value in any place is taken, or refused as an argument", () => {
  const names = ["baseUrl", "fetch", "timeoutMs", "retry", "concurrency", "maxBodyBytes", "userAgent", "onRequest", "onResponse", "signal"];
  const retry = fc.dictionary(fc.constantFrom("attempts", "delayMs", "budgetMs"), fc.anything());
  const options = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.anything(), retry, fc.webUrl()));
  const isRefusedWell = (refuse: () => unknown) => {
    try {
      refuse();
    } catch (error) {
      expect(error).toBeInstanceOf(ImagetagsError);
      expect(error).toMatchObject({ kind: "argument" });
    }
  };
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: options }, fc.anything()), (given) => {
      isRefusedWell(() => check(given));
      isRefusedWell(() => checkCallerOptions(given as object));
    }),
    { numRuns: 500 },
  );
});
