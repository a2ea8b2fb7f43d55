import { checkOptions, createFailure, type Dialect, type Failure, ImagetagsError, openConnection } from "@imagetags/core";
import { followRedirects } from "@imagetags/core/registry";
import { describe, expect, test } from "vitest";

const url = "https://r.example/v2/a/blobs/b";
const storage = "https://storage.example/b?X-Signature=hush-4hush-hush4";

/** What is got at {@link url}, where the registry answers with the first of these answers, and what it redirects to with the others. */
function open(first: () => Response, ...others: (() => Response)[]) {
  const answers = [first, ...others, () => Response.json({ b: 1 })];
  const sent: (readonly [string, string | null])[] = [];
  const headersSent: string[][] = [];
  const methods: (string | undefined)[] = [];
  const fetch = async (at: string, { method, headers }: RequestInit) => {
    methods.push(method);
    headersSent.push([...new Headers(headers).keys()]);
    return (answers[sent.push([at, new Headers(headers).get("authorization")]) - 1] ?? Response.error)();
  };
  const dialect: Dialect = {
    provider: "test",
    owner: sent,
    authenticate: async (request) => ({
      ...request,
      headers: { ...request.headers, authorization: "Bearer secret-token" },
      secrets: ["secret-token"],
    }),
    renew: () => false,
    readFailure: ({ status }) =>
      status < 300 ? undefined : createFailure("test", "not-found", "not found", { status, renewCredentials: status === 401 }),
  };
  const options = checkOptions({ fetch, retry: { attempts: 2, delayMs: 0 } }, "https://r.example");
  const send = followRedirects({ options, send: openConnection(dialect, options).send, dialect });
  const get = async (at = url, method = "GET", headers: Record<string, string> = {}) => {
    const { answer, failure } = await send({ method, url: at, headers: { accept: "a/b", ...headers }, body: undefined });
    if (failure || !answer) throw new ImagetagsError(failure as Failure);
    return answer;
  };
  return { sent, headersSent, methods, get };
}

const redirect = (status: number, location?: string) => () =>
  new Response(null, { status, headers: location === undefined ? {} : { location } });

test("what is at the URL itself is the answer, though it names another place", async () => {
  const { get, sent } = open(() => Response.json({ a: 1 }, { headers: { location: storage } }));
  expect((await get()).body).toEqual({ a: 1 });
  expect(sent).toHaveLength(1);
});

test.each([301, 302, 303, 307, 308])("HTTP %i is followed, without the credentials", async (status) => {
  const { get, sent } = open(redirect(status, storage));
  expect((await get()).body).toEqual({ b: 1 });
  expect(sent).toEqual([
    [url, "Bearer secret-token"],
    [storage, null],
  ]);
});

test("an answer from elsewhere says from which host; the registry's own does not", async () => {
  expect((await open(redirect(307, storage)).get()).host).toBe("storage.example");
  expect((await open(() => Response.json({})).get()).host).toBeUndefined();
});

test("three redirects are followed, and a fourth is not", async () => {
  const to = (name: string) => redirect(307, `https://${name}.example/`);
  const three = open(to("a"), to("b"), to("c"));
  expect((await three.get()).body).toEqual({ b: 1 });
  expect(three.sent.map(([at]) => new URL(at).host)).toEqual(["r.example", "a.example", "b.example", "c.example"]);
  const four = open(to("a"), to("b"), to("c"), to("d"));
  await expect(four.get()).rejects.toMatchObject({ message: expect.stringMatching(/redirect/) });
  expect(four.sent).toHaveLength(4);
});

test("a second redirect may repeat the query of the first", async () => {
  const [first, second] = [storage, "https://b.example/b?X-Signature=hush-4hush-hush4"];
  const { get, sent } = open(redirect(307, first), redirect(307, second));
  expect((await get()).body).toEqual({ b: 1 });
  expect(sent.map(([at]) => at)).toEqual([url, first, second]);
});

test("an address that holds the credentials is followed without", async () => {
  const { get, sent } = open(redirect(307, "https://b.example/b?at=secret-token"));
  await get();
  expect(sent[1]).toEqual(["https://b.example/b?at=***", null]);
});

test("a caller's own headers go to the registry alone", async () => {
  const { get, headersSent } = open(redirect(307, storage));
  await get(url, "GET", { range: "bytes=0-9", "user-agent": "me", cookie: "a=b", "x-api-key": "hush" });
  expect(headersSent).toEqual([
    ["accept", "authorization", "cookie", "range", "user-agent", "x-api-key"],
    ["accept", "range", "user-agent"],
  ]);
});

test("a caller's own headers stay with a redirect at the registry itself", async () => {
  const { get, headersSent } = open(redirect(307, "/other"));
  await get(url, "GET", { cookie: "a=b" });
  expect(headersSent).toEqual([
    ["accept", "authorization", "cookie"],
    ["accept", "cookie"],
  ]);
});

test("of an address with a thousand values 32 are hidden: to look for all would stop the event loop", async () => {
  const values = Array.from({ length: 1000 }, (_, at) => `secret-secret-${1000 + at}`);
  const fail = () => {
    throw new Error(`${values[31]}, ${values[32]}`);
  };
  const { get } = open(redirect(307, `https://storage.example/b?${values.map((value, at) => `${at}=${value}`).join("&")}`), fail, fail);
  await expect(get()).rejects.toThrow(/: \*\*\*, secret-secret-1032$/);
});

test("a HEAD stays one, and what was asked for goes along, whatever the address says of it", async () => {
  const { get, sent, methods } = open(redirect(307, "https://other.example/v2/x/tags/list?rid=1&n=5"));
  await get("https://r.example/v2/a/tags/list?n=100&last=b%2Fc", "HEAD");
  expect(methods).toEqual(["HEAD", "HEAD"]);
  expect(sent[1]).toEqual(["https://other.example/v2/x/tags/list?rid=1&n=100&last=b%2Fc", null]);
});

test("an address may be of the registry's own host", async () => {
  const { get, sent } = open(redirect(307, "/storage/b"));
  await get();
  expect(sent[1]?.[0]).toBe("https://r.example/storage/b");
});

test.each([
  [304, storage],
  [302, undefined],
  [302, "https://["],
  [302, "http://storage.example/b"],
  [404, storage],
])("HTTP %i to %s is not followed, and fails", async (status, location) => {
  const { get, sent } = open(redirect(status, location));
  await expect(get()).rejects.toMatchObject({ name: "ImagetagsError", status });
  expect(sent).toHaveLength(1);
});

test("a registry that does not answer redirects nowhere", async () => {
  const fail = () => {
    throw new Error("gone");
  };
  const { get, sent } = open(fail, fail);
  await expect(get()).rejects.toMatchObject({ kind: "network" });
  expect(sent.map(([at]) => at)).toEqual([url, url]);
});

describe("a failure elsewhere", () => {
  test.each([404, 401])("of HTTP %i is thrown, and told to no credentials", async (status) => {
    const { get, sent } = open(redirect(307, storage), () => Response.json({}, { status }));
    await expect(get()).rejects.toMatchObject({ kind: "not-found", status });
    expect(sent).toHaveLength(2);
  });

  test.each([
    ["X-Signature=hush-4hush-hush4", "X-Signature=***"],
    ["hush-4hush-hush4 is no signature", "*** is no signature"],
    ["X-Signature=hush-4hush-hush4&type=application%2Fjson&code=MANIFEST_UNKNOWN&id=7letter&of=Letters_only&n=10000000", "***"],
    ["application/json, MANIFEST_UNKNOWN, 7letter, 10000000", "application/json, MANIFEST_UNKNOWN, 7letter, 10000000"],
    ["Letters_only", "***"],
  ])("does not show the address's signature: %s", async (said, shown) => {
    const fail = () => {
      throw new Error(`refused: ${said}`);
    };
    const { get } = open(redirect(307, `${storage}&type=application/json&code=MANIFEST_UNKNOWN&id=7letter&of=Letters_only`), fail, fail);
    const message = await get(`${url}?n=10000000`).catch((error) => error.message);
    expect(message).toBe(`test: no answer from storage.example: refused: ${shown}`);
  });
});
