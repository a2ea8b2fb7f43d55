// The tests of sending, over Node's own HTTP client: what has no `fetch` of its own takes the global one.
import { afterEach, beforeEach, vi } from "vitest";
import { nodeFetch } from "../src/node/index.ts";

beforeEach(() => void vi.stubGlobal("fetch", nodeFetch));
// Vitest takes a stub back before the next test only: another file of this worker would be loaded with the last one.
afterEach(() => void vi.unstubAllGlobals());

// A module that another file of this worker has loaded already would not name its tests again.
vi.resetModules();
await import("./send.test.ts");
await import("./transport.test.ts");
