// Large registries keep their blobs elsewhere, and redirect there: https://distribution.github.io/distribution/spec/api/#fetch-blob
// registry.k8s.io is nothing but redirects: https://github.com/kubernetes/registry.k8s.io/blob/main/cmd/archeio/docs/request-handling.md
import { type Answer, type CheckedOptions, createSend, type Dialect, type Send, type UnsignedRequest } from "@imagetags/core";
import { trustAddress } from "./elsewhere.ts";

export interface RedirectOptions {
  readonly options: CheckedOptions;
  /** How the registry is asked. */
  readonly send: Send;
  /** Reads the answers from elsewhere. */
  readonly dialect: Pick<Dialect, "provider" | "readFailure">;
}

// A front, the registry behind it, and its storage.
const mostSteps = 3;

/**
 * Sends a request of a reader, and follows where the registry redirects it: over HTTPS, to where it is safe to go, and without the
 * credentials, which are the registry's. An answer from elsewhere says from which host. Where it is not safe, the redirect is the answer.
 */
export function followRedirects({ options, send, dialect }: RedirectOptions): Send {
  const registry = new URL(options.baseUrl);
  return async (request, signal) => {
    let outcome = await send(request, signal);
    let { url } = request;
    for (let step = 0; step < mostSteps && outcome.answer; step++) {
      const address = readLocation(outcome.answer, url);
      if (!address || trustAddress(address, registry) === "refused") break;
      carryOver(new URL(request.url).searchParams, address.searchParams);
      const { answer, ...others } = await createElsewhere(address, { options, dialect })(
        { ...request, url: originAndPath(address) },
        signal,
      );
      outcome = { ...others, answer: answer && { ...answer, host: address.host } };
      url = address.href;
    }
    return outcome;
  };
}

const redirects = [301, 302, 303, 307, 308];

function readLocation({ status, headers }: Answer, url: string): URL | undefined {
  const location = headers.get("location");
  return redirects.includes(status) && location !== null && URL.canParse(location, url) ? new URL(location, url) : undefined;
}

/** Fronts redirect a path and forget which page of it was asked for, or have a size of their own: what was asked for counts. */
function carryOver(asked: URLSearchParams, target: URLSearchParams): void {
  for (const [name, value] of asked) target.set(name, value);
}

// The query of such an address is often a signature: it is part of no event and no error.
function createElsewhere({ href, search }: URL, { options, dialect }: Pick<RedirectOptions, "options" | "dialect">): Send {
  const authenticate = async ({ headers }: UnsignedRequest) => ({ url: href, headers, secrets: [search.slice(1)] });
  return createSend({ ...dialect, owner: undefined, authenticate, renew: () => false }, options);
}

function originAndPath({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
