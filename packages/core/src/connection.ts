import type { Dialect } from "./dialect.ts";
import type { CheckedOptions } from "./options.ts";
import { createSend, type Send } from "./send.ts";
import { createWindow, type Window } from "./window.ts";

/** How a provider's requests are sent. `Paths` are its spec's. */
export interface Connection<Paths> {
  readonly provider: string;
  readonly options: CheckedOptions;
  /** Sent with every request, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serializePath: SerializePath;
  readonly send: Send;
  /** Shared by all listings of the client. */
  readonly window: Window;
  /** Types only. */
  readonly paths?: Paths;
}

/** Fills in the parameters of a path such as `/repos/{repository}/tags`. */
export type SerializePath = (path: string, values: Readonly<Record<string, unknown>>) => string;

/** How a vendor's requests differ from a plain GET of JSON. */
export interface RequestForm {
  readonly headers?: Readonly<Record<string, string>>;
  readonly serializePath?: SerializePath;
}

/** Puts together what sends a provider's requests. */
export function openConnection<Paths>(
  dialect: Dialect,
  options: CheckedOptions,
  { headers = {}, serializePath = encodePath }: RequestForm = {},
): Connection<Paths> {
  const window = createWindow({ most: options.concurrency, longestPauseMs: 4 * options.retry.delayMs });
  return {
    provider: dialect.provider,
    options,
    headers: { accept: "application/json", ...headers, "user-agent": options.userAgent },
    serializePath,
    send: createSend(dialect, options, { window }),
    window,
  };
}

/** Fills in a path with each value percent-encoded, so that none reaches into another segment. */
export const encodePath: SerializePath = (path, values) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(`${values[name]}`));
