import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Server } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Dialect } from "../src/dialect.ts";
import { type Failure, ImagetagsError } from "../src/errors.ts";
import { type ClientOptions, checkOptions } from "../src/options.ts";
import { createSend } from "../src/send.ts";
import { networkFailure, readUnreadable } from "../src/transport.ts";
import { selfSigned } from "./certificate.ts";
import { asItIs, openFetch } from "./open-fetch.ts";

const runtimesOwn = globalThis.fetch;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

/** A server that answers with these bytes, whatever it is asked. */
function saying(bytes: string): Promise<number> {
  return listen(
    createServer((socket) => {
      socket.on("error", () => {}).once("data", () => socket.end(bytes));
    }),
  );
}

/** How a call to a URL fails, and how many attempts it took. */
async function failureAt(url: string, options: ClientOptions = {}) {
  let attempts = 0;
  const dialect: Dialect = {
    provider: "test",
    ...asItIs,
    readFailure: () => undefined,
  };
  const onRequest = () => {
    attempts++;
  };
  const fetch = openFetch(dialect, checkOptions({ retry: { attempts: 3, delayMs: 0 }, onRequest, ...options }, "http://h"));
  const error: unknown = await fetch(new Request(url)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ImagetagsError);
  return { error, attempts };
}

describe("what lasts is asked once", () => {
  const cases: [string, () => Promise<string>, RegExp][] = [
    [
      "a certificate that nobody signed",
      async () => `https://127.0.0.1:${await listen(createHttpsServer(selfSigned))}`,
      /NODE_EXTRA_CA_CERTS/,
    ],
    ["https to a port of http", async () => `https://127.0.0.1:${await listen(createHttpServer())}`, /not to speak TLS/],
    [
      "a server without a common cipher",
      async () => `https://127.0.0.1:${await listen(createHttpsServer({ maxVersion: "TLSv1.2" }))}`,
      /no TLS version or cipher in common/,
    ],
    ["a port that speaks something else", async () => `http://127.0.0.1:${await saying("SSH-2.0-OpenSSH_9.6\r\n")}`, /not to speak HTTP/],
    ["a version that is none", async () => `http://127.0.0.1:${await saying("HTTP/9.9 200 OK\r\n\r\n")}`, /not to speak HTTP/],
    ["a status that is none", async () => `http://127.0.0.1:${await saying("HTTP/1.1 1 X\r\n\r\n")}`, /not to speak HTTP/],
  ];
  test.each(cases)("%s", async (_, open, hint) => {
    const { error, attempts } = await failureAt(await open());
    expect(error).toMatchObject({ kind: "network", retryable: false, hint: expect.stringMatching(hint) });
    expect(attempts).toBe(1);
  });

  test("a port that fetch blocks", async () => {
    const { error, attempts } = await failureAt("http://127.0.0.1:6000", { fetch: runtimesOwn });
    expect(error).toMatchObject({ kind: "network", retryable: false, hint: expect.stringMatching(/fetch sends nothing to this port/) });
    expect(attempts).toBe(1);
  });

  // In the words of other runtimes, and of what no test can bring about.
  test.each([
    [{ code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND registry.example" }],
    [{ message: "dns error: failed to lookup address information: Name or service not known" }],
    [{ code: "CERT_HAS_EXPIRED", message: "certificate has expired" }],
    [{ code: "ERR_TLS_CERT_ALTNAME_INVALID", message: "Hostname/IP does not match certificate's altnames" }],
    [{ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE", message: "unable to verify the first certificate" }],
    [{ message: "invalid peer certificate: UnknownIssuer" }],
    [{ code: "ERR_ACCESS_DENIED", message: "Access to this API has been restricted" }],
    [
      {
        code: "ERR_PROXY_TUNNEL",
        message: "Failed to establish tunnel to h:443 via http://p:1/: HTTP/1.1 407 Proxy Authentication Required",
      },
    ],
    [{ code: "UND_ERR_ABORTED", message: "Proxy response (407) !== 200 when HTTP Tunneling" }],
  ])("%j", (cause) => {
    const caught = new TypeError("fetch failed", { cause: Object.assign(new Error(), cause) });
    expect(networkFailure("test", "https://h", caught, (text) => text)).toMatchObject({ kind: "network", retryable: false });
  });
});

describe("by the runtime's words", () => {
  const hintOf = (said: string) => {
    const { hint, retryable } = networkFailure("test", "https://h", new Error(said), (text) => text);
    return [hint, retryable];
  };
  test.each([
    ["self-signed certificate", /trust the network's own authority/],
    ["ERR_SSL_WRONG_VERSION_NUMBER", /not to speak TLS/],
    ["ERR_SSL_PACKET_LENGTH_TOO_LONG", /not to speak TLS/],
    ["Expected HTTP/", /not to speak HTTP/],
    ["Invalid status code", /not to speak HTTP/],
    ["bad upgrade", /not to speak HTTP/],
    ["UND_ERR_HEADERS_OVERFLOW", /not to speak HTTP/],
    ["HPE_HEADER_OVERFLOW", /not to speak HTTP/],
    ["ERR_SSL_UNSUPPORTED_PROTOCOL", /no TLS version/],
    ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", /no TLS version/],
    ["ERR_SSL_TLSV1_UNRECOGNIZED_NAME", /no TLS version/],
    ["Bad port", /this port/],
    ["unknown scheme", /this port/],
    ["unsafe port", /this port/],
    ["ERR_ACCESS_DENIED", /use the network/],
    ["Requires net access", /use the network/],
    ["Proxy response (403)", /proxy refused/],
    ["Failed to establish tunnel to h:443 via http://p:1/: HTTP/1.1 403 Forbidden", /proxy refused/],
    ["Invalid HTTP version", /not to speak HTTP/],
  ])("%s", (said, hint) => {
    expect(hintOf(said)).toEqual([expect.stringMatching(hint), false]);
  });

  test.each(["getaddrinfo ENOTFOUND h", "Name or service not known", "nodename nor servname provided"])("%s: the vendor's hint", (said) => {
    expect(hintOf(said)).toEqual([undefined, false]);
  });

  test.each([
    "Proxy response (502)",
    "Failed to establish tunnel to h:443 via http://p:1/: HTTP/1.1 502 Bad Gateway",
    "ERR_SSL_",
    "socket hang up",
  ])("%s may pass", (said) => {
    expect(hintOf(said)).toEqual([undefined, true]);
  });
});

describe("what was thrown", () => {
  const failure = (caught: unknown, hide = (text: string) => text) => networkFailure("test", "https://h:1/path", caught, hide);

  test("is told by its innermost words and its outermost code, which is said once", () => {
    const inner = Object.assign(new Error("refused"), { code: "INNER" });
    const outer = Object.assign(new TypeError("fetch failed", { cause: inner }), { code: "OUTER" });
    expect(failure(outer)).toMatchObject({ provider: "test", code: "OUTER", message: "test: no answer from h:1: refused (OUTER)" });
    expect(failure(inner)).toMatchObject({ code: "INNER", message: "test: no answer from h:1: refused (INNER)" });
    expect(failure(Object.assign(new Error("INNER refused"), { code: "INNER" })).message).toBe("test: no answer from h:1: INNER refused");
    expect(failure(Object.assign(new Error("refused"), { code: 7 }))).toMatchObject({
      code: undefined,
      message: expect.stringMatching(/: refused$/),
    });
  });

  test("shows nothing of a secret, wherever that stands in it", () => {
    const text = fc.constantFrom("hush", "Bearer hush", "refused");
    const thrown = fc.record(
      { message: text, code: text, cause: fc.oneof(text, fc.record({ message: text, code: text })) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(text, thrown), (caught) => {
        expect(JSON.stringify(failure(caught, (said) => said.replaceAll("hush", "***")))).not.toContain("hush");
      }),
    );
  });

  test("may be a text, or say nothing", () => {
    expect(failure("gone").message).toBe("test: no answer from h:1: gone");
    for (const silent of [undefined, null, {}, ""])
      expect(failure(silent).message).toBe("test: no answer from h:1: fetch failed without a word");
    expect(failure(new AggregateError([], "")).message).toMatch(/without a word$/);
    expect(failure(Object.assign(new AggregateError([], ""), { code: "ECONNREFUSED" })).message).toMatch(
      /without a word \(ECONNREFUSED\)$/,
    );
  });

  test("keeps its last words when its cause has none", () => {
    expect(failure(new Error("fetch failed", { cause: {} })).message).toMatch(/: fetch failed$/);
  });

  test("may be its own cause", () => {
    const error: Error = new Error("round");
    error.cause = error;
    expect(failure(error).message).toMatch(/: round$/);
  });

  test("is followed through ten causes", () => {
    let error: Error | undefined;
    for (let depth = 12; depth > 0; depth--) error = new Error(`cause ${depth}`, { cause: error });
    expect(failure(error).message).toMatch(/: cause 10$/);
  });

  test("is masked", () => {
    expect(failure(new Error("at hush"), (text) => text.replace("hush", "***")).message).toBe("test: no answer from h:1: at ***");
  });
});

describe("an answer that no API gives", () => {
  const read = (status: number, unreadable?: { what: string; retryable: boolean }) =>
    readUnreadable("test", { status, headers: new Headers(), text: "", body: undefined, unreadable });
  const empty = { what: "empty", retryable: true };

  test.each([0, 300, 302, 399])("HTTP %i is a redirect", (status) => {
    expect(read(status)).toEqual({
      provider: "test",
      kind: "unreadable",
      message: `test: the answer (HTTP status ${status}) is a redirect, never followed with credentials`,
      status,
      retryable: false,
      hint: "Check baseUrl; a proxy or a login page may stand between this machine and the vendor.",
    });
  });

  test.each([204, 205])("HTTP %i has no body, and may have one next time", (status) => {
    expect(read(status)).toMatchObject({ kind: "unreadable", retryable: true, message: expect.stringMatching(/ is empty$/) });
  });

  test.each([1, 100, 199, 600, 200.5])("%d is not HTTP's", (status) => {
    expect(read(status)).toMatchObject({ kind: "unreadable", retryable: false, message: expect.stringMatching(/ is not HTTP's$/) });
  });

  test("a success with a body that cannot be read is one; a refusal without is told by its status", () => {
    expect(read(299, empty)).toMatchObject({ kind: "unreadable", retryable: true });
    expect(read(200, { what: "HTML", retryable: false })).toMatchObject({ retryable: false });
    for (const status of [200, 299]) expect(read(status)).toBeUndefined();
    for (const status of [400, 500, 599]) expect(read(status, empty)).toBeUndefined();
  });
});

describe("what may pass is asked again", () => {
  const cases: [string, () => Promise<string>][] = [
    ["a connection that ends without an answer", async () => `http://127.0.0.1:${await saying("")}`],
    ["a body that ends early", async () => `http://127.0.0.1:${await saying("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{")}`],
    ["https to a connection that ends", async () => `https://127.0.0.1:${await listen(createServer((socket) => socket.destroy()))}`],
  ];
  test.each(cases)("%s", async (_, open) => {
    const { error, attempts } = await failureAt(await open());
    expect(error).toMatchObject({ kind: "network", retryable: true });
    expect(attempts).toBe(3);
  });

  test.each(["EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_SOCKET"])(
    "%s",
    (code) => {
      const caught = new TypeError("fetch failed", { cause: Object.assign(new Error(`connect ${code}`), { code }) });
      expect(networkFailure("test", "https://h", caught, (text) => text)).toMatchObject({ code, retryable: true });
    },
  );

  test("a URL that only sounds like a lasting cause", () => {
    const caught = new TypeError("error sending request for url (https://h/certificate)");
    const hide = (text: string) => text.replace("https://h/certificate", "***");
    expect(networkFailure("test", "https://h/certificate", caught, hide)).toMatchObject({ retryable: true });
  });
});

describe("a fetch of the caller's own", () => {
  const once = { retry: { attempts: 1 } };

  test("throws an object without prototype", async () => {
    const fetch = () => Promise.reject(Object.create(null));
    const { error } = await failureAt("https://h", { fetch, ...once });
    expect(error).toMatchObject({ kind: "network", message: "test: no answer from h: fetch failed without a word" });
  });

  test("throws what throws at whoever looks at it", async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const thrower = {
      get message() {
        throw new Error("no");
      },
    };
    for (const thrown of [proxy, thrower, { message: "gone", cause: thrower }]) {
      const { error } = await failureAt("https://h", { fetch: () => Promise.reject(thrown), ...once });
      expect(error).toMatchObject({
        kind: "network",
        message: expect.stringMatching(/^test: no answer from h: (gone|fetch failed without a word)$/),
      });
    }
  });

  test("answers with what only looks like headers", async () => {
    const dialect: Dialect = { provider: "test", ...asItIs, readFailure: () => undefined };
    const ask = async (headers: unknown) => {
      const fetch = async () => ({ status: 200, headers: headers as Headers, body: Response.json({}).body });
      const send = createSend(dialect, checkOptions({ fetch, ...once }, "https://h"));
      const { answer, failure } = await send({ method: "GET", url: "https://h", headers: {}, body: undefined });
      return answer ? answer.headers.get("x-a") : failure?.kind;
    };
    const own = { get: () => "own" };
    expect(await Promise.all([new Headers({ "x-a": "1" }), { "X-A": "2" }, own, undefined, null, 7].map(ask))).toEqual([
      ...["1", "2", "own", null],
      ...["network", "network"],
    ]);
  });

  test("says twice how long to wait: the longer counts", async () => {
    const waitOf = async (told: number | undefined, header: string | undefined) => {
      const readFailure = (): Failure => ({ kind: "throttled", message: "busy", retryable: true, retryAfterMs: told });
      const fetch = async () => Response.json({}, { status: 429, headers: header === undefined ? {} : { "retry-after": header } });
      const send = createSend({ provider: "test", ...asItIs, readFailure }, checkOptions({ fetch, ...once }, "https://h"));
      return (await send({ method: "GET", url: "https://h", headers: {}, body: undefined })).failure?.retryAfterMs;
    };
    expect(await Promise.all([waitOf(2000, "3"), waitOf(4000, "3"), waitOf(2000, undefined), waitOf(undefined, "3")])).toEqual([
      3000, 4000, 2000, 3000,
    ]);
    expect(await waitOf(undefined, undefined)).toBeUndefined();
  });

  test.each([[150], [199], [600], [1.5], [Number.NaN], ["200"]])("answers status %j", async (status) => {
    const fetch = async () => Object.defineProperty(Response.json({}), "status", { value: status });
    const { error } = await failureAt("https://h", { fetch, ...once });
    expect(error).toMatchObject({ kind: "unreadable", retryable: false, message: expect.stringMatching(/is not HTTP's$/) });
  });

  test.each([204, 205])("answers status %i, which has no body, with one", async (status) => {
    const fetch = async () => Object.defineProperty(Response.json({}), "status", { value: status });
    expect((await failureAt("https://h", { fetch, ...once })).error).toMatchObject({ kind: "unreadable" });
  });

  test("throws or answers anything: the failure is an ImagetagsError", async () => {
    const thrown = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.record({ message: fc.anything(), code: fc.anything(), cause: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.boolean(), thrown, async (isThrown, value) => {
        const fetch = () => (isThrown ? Promise.reject(value) : Promise.resolve(value as Response));
        await failureAt("https://h", { fetch, ...once });
      }),
    );
  });
});

describe("an observer", () => {
  const fetch = async () => Response.json({});
  test.each(["onRequest", "onResponse"] as const)("%s that throws, or whose promise rejects, ends the call", async (name) => {
    const dialect: Dialect = {
      provider: "test",
      ...asItIs,
      readFailure: () => undefined,
    };
    const ask = (observer: () => void) =>
      openFetch(dialect, checkOptions({ fetch, [name]: observer }, "http://h"))(new Request("http://h"));
    const fail = () => {
      throw new Error("no log");
    };
    await expect(ask(fail)).rejects.toThrow("no log");
    await expect(ask(async () => fail())).rejects.toThrow("no log");
    expect((await ask(async () => {})).status).toBe(200);
  });
});
