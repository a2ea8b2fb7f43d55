import http, { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { nodeFetch } from "../src/node/index.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function open(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const server = createServer((request, response) => answer(response, request));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return (signal = new AbortController().signal, body?: string, method = body === undefined ? "GET" : "POST") =>
    nodeFetch(url, {
      method,
      headers: {},
      redirect: "manual",
      signal,
      ...(body !== undefined && { body }),
    });
}

async function readAll({ body }: Awaited<ReturnType<typeof nodeFetch>>): Promise<string> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return Buffer.concat(chunks).toString();
    if (value) chunks.push(value);
  }
}

test.each([
  ["gzip", gzipSync],
  ["x-gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
  ["GZIP", gzipSync],
] as const)("a body that is packed as %s is unpacked", async (encoding, pack) => {
  const fetch = await open((response) => response.writeHead(200, { "content-encoding": encoding }).end(pack("标签".repeat(1e5))));
  expect(await readAll(await fetch())).toBe("标签".repeat(1e5));
});

test.each(["gzip", "br", "deflate"])("an answer without a body may say that it is packed as %s", async (encoding) => {
  const head = await open((response) => response.writeHead(200, { "content-encoding": encoding, "content-length": "100" }).end());
  expect(await head(undefined, undefined, "HEAD")).toMatchObject({ status: 200, body: null });
});

test.each(
  ["gzip", "br", "deflate"].flatMap((encoding) => [
    [401, { "content-encoding": encoding, "content-length": "0" }],
    [401, { "content-encoding": encoding, "transfer-encoding": "chunked" }],
    [204, { "content-encoding": encoding }],
    [304, { "content-encoding": encoding }],
  ]) as [number, Record<string, string>][],
)("a %i that has the headers %j and no body reads as empty", async (status, headers) => {
  const fetch = await open((response) => response.writeHead(status, headers).end());
  expect(await readAll(await fetch())).toBe("");
});

test.each(["identity", "constructor", "__proto__", "toString", "x"])(
  "a body that is said to be packed as %s is taken as it is",
  async (encoding) => {
    const fetch = await open((response) => response.writeHead(200, { "content-encoding": encoding }).end("{}"));
    expect(await readAll(await fetch())).toBe("{}");
  },
);

test("a server that switches to another protocol has not answered", async () => {
  const fetch = await open((response) =>
    response.socket?.end("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
  );
  await expect(fetch()).rejects.toThrow("closed without an answer");
});

test("status and headers are those of the answer, several of one name among them", async () => {
  const fetch = await open((response) => response.writeHead(302, { location: "/elsewhere", "x-many": ["a", "b"] }).end());
  const { status, headers } = await fetch();
  expect([status, headers.get("location"), headers.get("x-many")]).toEqual([302, "/elsewhere", "a, b"]);
  expect(headers.has("undefined")).toBe(false);
});

test.each([
  [{}, "gzip, br"],
  [{ "x-own": "mine", "accept-encoding": "identity" }, "identity"],
])("the headers %j are sent, beside the ways of packing that are understood", async (headers, packing) => {
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answer = await nodeFetch(url, { method: "GET", headers, redirect: "manual", signal: new AbortController().signal });
  expect(JSON.parse(await readAll(answer))).toMatchObject({ ...headers, "accept-encoding": packing });
});

test("a body is sent with its length", async () => {
  const fetch = await open((response, request) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => response.end(`${request.method} ${request.headers["content-length"]} ${text}`));
  });
  expect(await readAll(await fetch(undefined, "标签"))).toBe("POST 6 标签");
});

test.each([
  ["plain", {}, Buffer.from("{")],
  ["packed", { "content-encoding": "gzip" }, gzipSync("x".repeat(1e5)).subarray(0, 40)],
  ["packed, not yet begun", { "content-encoding": "gzip" }, Buffer.from("")],
])("a %s body that is cut short rejects", async (_, headers, part) => {
  const fetch = await open((response) =>
    response.writeHead(200, { ...headers, "content-length": "1000" }).write(part, () => response.destroy()),
  );
  await expect(readAll(await fetch())).rejects.toMatchObject({ code: expect.any(String) });
});

test("a packed body whose end is missing rejects, although its length is right", async () => {
  const part = gzipSync("x".repeat(1e5)).subarray(0, 40);
  const fetch = await open((response) => response.writeHead(200, { "content-encoding": "gzip", "content-length": part.length }).end(part));
  await expect(readAll(await fetch())).rejects.toMatchObject({ code: "Z_BUF_ERROR" });
});

test("an abort rejects with the signal's reason, and ends the connection", async () => {
  let isClosed: Promise<unknown> | undefined;
  const controller = new AbortController();
  const fetch = await open((_, request) => {
    isClosed = new Promise((resolve) => request.socket.once("close", resolve));
    controller.abort("enough");
  });
  await expect(fetch(controller.signal)).rejects.toBe("enough");
  await isClosed;
  await expect(fetch(controller.signal)).rejects.toBe("enough");
});

test.each([{}, { "content-encoding": "gzip" }])("an abort while a body of %j is read rejects with the signal's reason", async (headers) => {
  const controller = new AbortController();
  const fetch = await open((response) => response.writeHead(200, headers).write("{"));
  const reading = readAll(await fetch(controller.signal));
  controller.abort("enough");
  await expect(reading).rejects.toBe("enough");
});

test("nothing is left on the signal", async () => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  const fetch = await open((response) => response.end("{}"));
  await readAll(await fetch(signal));
  await new Promise((resolve) => setImmediate(resolve));
  const listeners = (calls: readonly (readonly unknown[])[]) => calls.map(([type, listener]) => [type, listener]);
  expect(listeners(added.mock.calls)).not.toEqual([]);
  expect(listeners(removed.mock.calls)).toEqual(expect.arrayContaining(listeners(added.mock.calls)));
});

test("the answer to a HEAD leaves its connection free, though nobody reads it", async () => {
  const free = new Promise((resolve) => http.globalAgent.once("free", resolve));
  const fetch = await open((response) => response.writeHead(401, { "content-length": "2" }).end());
  expect((await fetch(undefined, undefined, "HEAD")).status).toBe(401);
  await free;
});

test.each([
  ["plain", {}, Buffer.from("{")],
  ["packed", { "content-encoding": "gzip" }, gzipSync("x".repeat(1e5), { level: 0 }).subarray(0, 90_000)],
])("a reader of a %s body that is cancelled ends the connection", async (_, headers, part) => {
  let isClosed: Promise<unknown> | undefined;
  const fetch = await open((response, request) => {
    isClosed = new Promise((resolve) => request.socket.once("close", resolve));
    response.writeHead(200, headers).write(part);
  });
  const { body } = await fetch();
  const reader = body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await isClosed;
});
