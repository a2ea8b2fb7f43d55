import { checkOptions, createFailure, type Dialect, openConnection } from "@imagetags/core";
import { getRedirected } from "@imagetags/core/registry";
import { describe, expect, test } from "vitest";

const url = "https://r.example/v2/a/blobs/b";
const storage = "https://storage.example/b?X-Signature=hush-hush";

/** What is got at {@link url}, where the registry answers with the first of these answers, and what it redirects to with the second. */
function open(first: () => Response, second: () => Response = () => Response.json({ b: 1 })) {
  const sent: (readonly [string, string | null])[] = [];
  const fetch = async (at: string, { headers }: RequestInit) => {
    sent.push([at, new Headers(headers).get("authorization")]);
    return sent.length === 1 ? first() : second();
  };
  const dialect: Dialect = {
    provider: "test",
    owner: sent,
    authenticate: async (request) => ({ ...request, headers: { ...request.headers, authorization: "Bearer t" }, secrets: ["t"] }),
    renew: () => false,
    readFailure: ({ status }) =>
      status < 300 ? undefined : createFailure("test", "not-found", "not found", { status, renewCredentials: status === 401 }),
  };
  const connection = openConnection(dialect, checkOptions({ fetch, retry: { attempts: 2, delayMs: 0 } }, "https://r.example"));
  return { sent, get: () => getRedirected({ connection, dialect }, url, new AbortController().signal) };
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
    [url, "Bearer t"],
    [storage, null],
  ]);
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

describe("a failure elsewhere", () => {
  test.each([404, 401])("of HTTP %i is thrown, and told to no credentials", async (status) => {
    const { get, sent } = open(redirect(307, storage), () => Response.json({}, { status }));
    await expect(get()).rejects.toMatchObject({ kind: "not-found", status });
    expect(sent).toHaveLength(2);
  });

  test("does not show the address's signature", async () => {
    const { get } = open(redirect(307, storage), () => {
      throw new Error("refused: X-Signature=hush-hush");
    });
    const error: Error = await get().then(
      () => expect.unreachable(),
      (caught) => caught,
    );
    expect(error.message).toBe("test: no answer from storage.example: refused: ***");
  });
});
