// The tests of sending, over Node's own HTTP client: what has no `fetch` of its own takes the global one.
import { beforeEach, vi } from "vitest";
import { nodeFetch } from "../src/node/index.ts";

beforeEach(() => {
  vi.stubGlobal("fetch", nodeFetch);
});
await import("./send.test.ts");
await import("./transport.test.ts");
