import { isImagetagsError } from "@imagetags/core";
import { createSandbox, providerIds, type Sandbox } from "@imagetags/sandbox";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSource, reach, type Transport, transports } from "../src/open.ts";

type Id = (typeof providerIds)[number];
type Rewrite = (response: Response) => Promise<Response>;

/** How a provider is asked: by its own options, where they ask for more. */
interface Way {
  readonly id: Id;
  readonly details?: "created";
}

/** Lists a repository of seven tags whose answers are rewritten on their way. */
async function listRewritten({ id, details }: Way, transport: Transport, rewrite: Rewrite, repository = "test/odd") {
  const sandbox = createSandbox();
  for (let minute = 0; minute < 7; minute++) sandbox.push(id, "test/odd", `v${minute}`, new Date(Date.UTC(2020, 0, 1, 0, minute)));
  const rewriting: Sandbox = {
    ...sandbox,
    fetch: async (request) => {
      const answer = await sandbox.fetch(request);
      // Of what is asked beside names, only what is got by a tag: the rest is held to its digest.
      return details && !/\/manifests\/[^:]+$/.test(request.url) ? answer : rewrite(answer);
    },
  };
  const reached = await reach(rewriting, transport);
  const baseUrl = reached.baseUrl(id);
  try {
    const options = { fetch: reached.fetch, ...(baseUrl && { baseUrl }), retry: { attempts: 1 } };
    const source = await openSource(id, { ...options, ...(details && { details }) });
    const listing = source.list(repository, { pageSize: 5 });
    const tags = await Array.fromAsync(listing);
    return { tags, isProven: listing.completeness?.proven };
  } finally {
    await reached.close();
  }
}

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** Every field and item of a JSON document. */
function placesIn(node: unknown): Place[] {
  if (typeof node !== "object" || node === null) return [];
  const parent = node as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** Sets one field or item of a JSON text to another value. */
function setAt(text: string, number: number, value: unknown): string {
  const document: unknown = JSON.parse(text);
  const places = placesIn(document);
  const place = places[number % places.length];
  if (place) place.parent[place.key] = value;
  return JSON.stringify(document);
}

/** The same answer with another text, which has no digest yet. That to a HEAD has none. */
function withText(rewrite: (text: string) => string): Rewrite {
  return async (response) => {
    const text = await response.text();
    const rewritten = new Response(text && rewrite(text), response);
    for (const name of ["content-length", ...(text ? ["docker-content-digest"] : [])]) rewritten.headers.delete(name);
    return rewritten;
  };
}

/** The same answer with another header, and another status. */
function withHeader(name: string, value: string, status?: number): Rewrite {
  return async (response) => {
    const headers = new Headers(response.headers);
    headers.set(name, value);
    return new Response(await response.text(), { status: status ?? response.status, headers });
  };
}

/** Rewritten answers give tags that can be shown, or an error of this library. */
async function expectAnEnd(way: Way, transport: Transport, rewrite: Rewrite, repository?: string) {
  try {
    const listed = await listRewritten(way, transport, rewrite, repository);
    JSON.stringify(listed.tags);
    expect(listed.tags.filter(({ name }) => typeof name !== "string" || name === "")).toEqual([]);
    return listed;
  } catch (error) {
    // What an answer says is never the caller's mistake.
    if (!isImagetagsError(error) || error.kind === "argument") throw error;
    return undefined;
  }
}

// The last two are JSON that `String` throws at.
const oddValues: unknown[] = [
  ...[null, "", 0, -1, 2 ** 64, true, [], {}, [null], "2017-02-30 00:00:00 +0800 CST", "标签\u0000"],
  ...[{ toString: null, valueOf: null }, [{ toString: null, valueOf: null }]],
];

const oddHeaders = {
  link: [
    "<>; rel=next",
    "<?>; rel=next",
    '</v2/..?n=1>; rel="next"',
    '<https://elsewhere.example/>; rel="next"',
    "<\u00e9>; rel=next",
    "=".repeat(100),
  ],
  "content-range": ["", "0-1/*", "0-0/0", "items 0-4/1e3", "0-0/9007199254740993", `0-0/${"9".repeat(400)}`],
  "x-total-count": ["", "-1", "0", "1e400", "NaN"],
  "content-type": ["", "text/html", "application/json; charset="],
  "www-authenticate": [
    "",
    ",,,",
    "Bearer",
    "Bearer realm=",
    'Bearer realm="javascript:1"',
    'Bearer realm="https://[::"',
    "Basic, Bearer, Negotiate",
  ],
  "retry-after": ["", "-1", "NaN", "9".repeat(400), "Fri, 31 Dec 99999 23:59:59 GMT"],
};

const ways: readonly Way[] = [...providerIds.map((id) => ({ id })), { id: "oci", details: "created" }];
const roads = ways.flatMap((way) => transports.map((transport) => ({ way, transport })));

describe.each(ways)("%j", (way) => {
  // One that is not there, or one with an index, where that is read.
  const repositories = ["test/odd", way.details ? "team/app" : "nobody/none"];
  test.each(repositories)("each odd value in each place, listing %s", async (repository) => {
    let places = 0;
    const count = (text: string) => {
      places = Math.max(places, placesIn(JSON.parse(text)).length);
      return text;
    };
    await expectAnEnd(way, "function", withText(count), repository);
    expect(places).toBeGreaterThan(0);
    for (const value of oddValues)
      for (let number = 0; number < places; number++)
        await expectAnEnd(
          way,
          "function",
          withText((text) => setAt(text, number, value)),
          repository,
        );
  });

  test.each(Object.entries(oddHeaders))(
    "each odd %s, with each status: no listing that lacks tags is called complete",
    async (name, values) => {
      for (const value of values)
        for (const status of [undefined, 401, 403, 404, 429, 503]) {
          const listed = await expectAnEnd(way, "function", withHeader(name, value, status));
          if (listed?.isProven) expect(listed.tags.length).toBe(7);
        }
    },
  );
});

describe.each(roads)("$way, by $transport", ({ way, transport }) => {
  test("any value in any place", async () => {
    const values = fc.oneof(fc.constantFrom(...oddValues), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.nat(), values, async (number, value) => {
        await expectAnEnd(
          way,
          transport,
          withText((text) => setAt(text, number, value)),
        );
      }),
      { numRuns: transport === "function" ? 100 : 20 },
    );
  });

  // What is got by its digest, as images are, may hold nothing else.
  test.skipIf(way.details !== undefined)("fields and enum values that no page names pass", async () => {
    const add = (text: string) => text.replaceAll(/\{(?=")/g, '{"newField":{"a":[1]},"__proto__":{"polluted":true},');
    const { tags } = await listRewritten(way, transport, withText(add));
    expect(tags.length).toBe(7);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});
