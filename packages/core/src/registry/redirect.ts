// Large registries keep their blobs elsewhere, and redirect there:
// https://distribution.github.io/distribution/spec/api/#fetch-blob
import { type Answer, type CheckedOptions, type Connection, createSend, type Dialect, ImagetagsError } from "@imagetags/core";
import { trustAddress } from "./elsewhere.ts";

export interface RedirectOptions {
  readonly connection: Pick<Connection<unknown>, "options" | "headers" | "send">;
  /** Reads the answers from elsewhere. */
  readonly dialect: Pick<Dialect, "provider" | "readFailure">;
}

/**
 * Gets what is at a URL of the registry, or at the address that its answer redirects to: one step, over HTTPS, and without the
 * credentials, which are the registry's.
 *
 * @throws ImagetagsError for every failure, a redirect to where it is not safe to go included.
 */
export async function getRedirected({ connection, dialect }: RedirectOptions, url: string, signal: AbortSignal): Promise<Answer> {
  const { options, headers, send } = connection;
  const first = await send({ method: "GET", url, headers, body: undefined }, signal);
  const address = first.answer && readLocation(first.answer, url);
  const isSafe = address !== undefined && trustAddress(address, new URL(options.baseUrl)) !== "refused";
  const { answer, failure } = isSafe ? await getElsewhere(address, { options, headers, dialect }, signal) : first;
  if (failure) throw new ImagetagsError(failure);
  return answer as Answer;
}

const redirects = [301, 302, 303, 307, 308];

function readLocation({ status, headers }: Answer, url: string): URL | undefined {
  const location = headers.get("location");
  return redirects.includes(status) && location !== null && URL.canParse(location, url) ? new URL(location, url) : undefined;
}

interface Elsewhere {
  readonly options: CheckedOptions;
  readonly headers: Readonly<Record<string, string>>;
  readonly dialect: RedirectOptions["dialect"];
}

// The query of such an address is often a signature: it is part of no event and no error.
function getElsewhere({ href, search, origin, pathname }: URL, { options, headers, dialect }: Elsewhere, signal: AbortSignal) {
  const authenticate = async () => ({ url: href, headers, secrets: [search.slice(1)] });
  const send = createSend({ ...dialect, owner: undefined, authenticate, renew: () => false }, options);
  return send({ method: "GET", url: `${origin}${pathname}`, headers, body: undefined }, signal);
}
