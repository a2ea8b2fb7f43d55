import type { Dialect } from "../src/dialect.ts";
import type { CheckedOptions } from "../src/options.ts";
import { createSend } from "../src/send.ts";
import { toOpenapiFetch } from "../src/to-fetch.ts";
import { createWindow, type Window } from "../src/window.ts";

/** The `fetch` that openapi-fetch is given, for a vendor of this dialect. */
export function openFetch(dialect: Dialect, options: CheckedOptions, window: Window = createWindow({ most: 4, longestPauseMs: 0 })) {
  const send = createSend(dialect, options, { window });
  return toOpenapiFetch({ provider: dialect.provider, options, headers: {}, serializePath: (path) => path, send, window }).fetch;
}

/** Adds nothing to a request. */
export const asItIs: Pick<Dialect, "owner" | "authenticate" | "renew"> = {
  owner: undefined,
  authenticate: async (request) => ({ ...request, secrets: [] }),
  renew: () => false,
};
