import { describe, expect, test } from "vitest";
import { openConnection } from "../src/connection.ts";
import type { Dialect } from "../src/dialect.ts";
import { createFailure } from "../src/errors.ts";
import { request } from "../src/operation.ts";
import { checkOptions } from "../src/options.ts";
import { toOpenapiFetch } from "../src/to-fetch.ts";
import { asItIs } from "./open-fetch.ts";

interface Paths {
  "/repos/{name}/tags": { get: { parameters: { path: { name: string }; query: { page?: number } }; responses: Record<never, never> } };
  "/blobs": { get: { parameters: { header: { Range: string; "X-Depth"?: number } }; responses: Record<never, never> } };
  "/tokens": { post: { requestBody: { content: { "application/json": { user: string } } }; responses: Record<never, never> } };
}

const dialect: Dialect = {
  provider: "test",
  ...asItIs,
  readFailure: ({ status }) =>
    status === 200 ? undefined : createFailure("test", status === 429 ? "throttled" : "rejected", "no", { status, retryable: false }),
};

function open(form?: Parameters<typeof openConnection>[2], status = 200) {
  const sent: (readonly [string, RequestInit])[] = [];
  const fetch = async (...call: [string, RequestInit]) => {
    sent.push(call);
    return Response.json({ ok: true }, { status });
  };
  const options = checkOptions({ fetch, baseUrl: "https://h/base/", userAgent: "me", concurrency: 3 }, "https://vendor.example");
  return { connection: openConnection<Paths>(dialect, options, form), sent };
}

describe("an operation", () => {
  test("puts its parameters in their places, encoded", async () => {
    const { connection, sent } = open();
    const { body } = await request(connection, "get", "/repos/{name}/tags", { path: { name: "a/b c" }, query: { page: 2 } });
    expect(body).toEqual({ ok: true });
    expect(sent[0]?.[0]).toBe("https://h/base/repos/a%2Fb%20c/tags?page=2");
    expect(sent[0]?.[1]).toMatchObject({ method: "GET", redirect: "manual", headers: { accept: "application/json", "user-agent": "me" } });
    expect("body" in (sent[0]?.[1] ?? {})).toBe(false);
  });

  test("sends its own headers by lower-case name, before those of all requests", async () => {
    const { connection, sent } = open({ headers: { range: "none" } });
    await request(connection, "get", "/blobs", { header: { Range: "bytes=0-1", "X-Depth": 2 } });
    expect(sent[0]?.[1].headers).toEqual({ accept: "application/json", "user-agent": "me", range: "bytes=0-1", "x-depth": "2" });
  });

  test("without a query has no question mark", async () => {
    const { connection, sent } = open();
    await request(connection, "get", "/repos/{name}/tags", { path: { name: "a" }, query: { page: undefined } });
    expect(sent[0]?.[0]).toBe("https://h/base/repos/a/tags");
  });

  test("sends its body as JSON", async () => {
    const { connection, sent } = open({ headers: { "content-type": "application/json", accept: "text/json", "user-agent": "not me" } });
    await request(connection, "post", "/tokens", { body: { user: "me" } });
    const headers = { accept: "text/json", "content-type": "application/json", "user-agent": "me" };
    expect(sent[0]?.[1]).toMatchObject({ method: "POST", body: '{"user":"me"}', headers });
  });

  test("throws what the vendor refused", async () => {
    const { connection } = open({}, 400);
    await expect(request(connection, "post", "/tokens", { body: { user: "me" } })).rejects.toMatchObject({ kind: "rejected", status: 400 });
  });

  test("hears the caller's signal", async () => {
    const { connection } = open();
    const aborted = AbortSignal.abort(new Error("enough"));
    await expect(request(connection, "post", "/tokens", { body: { user: "me" } }, aborted)).rejects.toThrow("enough");
  });
});

test("a connection has the provider's name, its options, and a window as wide as they say", () => {
  const { connection } = open({ serializePath: (path) => `${path}!` });
  expect(connection).toMatchObject({ provider: "test", options: { concurrency: 3 }, window: { size: 3 } });
  expect(connection.serializePath("/a", {})).toBe("/a!");
});

test("a connection's window learns from its answers", async () => {
  const { connection } = open({}, 429);
  await expect(request(connection, "post", "/tokens", { body: { user: "me" } })).rejects.toMatchObject({ kind: "throttled" });
  expect(connection.window.size).toBe(1);
});

test("openapi-fetch is given the connection's address and headers", () => {
  const { connection } = open({ serializePath: (path) => `${path}!` });
  const { baseUrl, headers, pathSerializer } = toOpenapiFetch(connection);
  expect([baseUrl, headers, pathSerializer("/a", {})]).toEqual(["https://h/base", connection.headers, "/a!"]);
});
