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
 * credentials and the caller's own headers, which are for the registry. An answer from elsewhere says from which host. Where it is not safe, the redirect is the answer.
 */
export function followRedirects({ options, send, dialect }: RedirectOptions): Send {
  const registry = new URL(options.baseUrl);
  return async (request, signal) => {
    let outcome = await send(request, signal);
    const asked = new URL(request.url).searchParams;
    let { url } = request;
    const headersFor = ({ origin }: URL) => (origin === registry.origin ? request.headers : pick(request.headers));
    // Where the registry writes the credentials into an address, they stay masked. Whoever comes after it was told none.
    let location = outcome.answer?.headers.get("location");
    for (let step = 0; step < mostSteps && isRedirect(outcome.answer); step++) {
      const address = readAddress(location, url);
      if (!address || trustAddress(address, registry) === "refused") break;
      carryOver(asked, address.searchParams);
      const ask = createElsewhere(address, asked, { options, dialect });
      const { answer, ...others } = await ask({ ...request, url: originAndPath(address), headers: headersFor(address) }, signal);
      outcome = { ...others, answer: answer && { ...answer, host: address.host } };
      url = address.href;
      location = outcome.location;
    }
    return outcome;
  };
}

function isRedirect(answer: Answer | undefined): boolean {
  return answer !== undefined && [301, 302, 303, 307, 308].includes(answer.status);
}

function readAddress(location: string | null | undefined, url: string): URL | undefined {
  return location && URL.canParse(location, url) ? new URL(location, url) : undefined;
}

/** Fronts redirect a path and forget which page of it was asked for, or have a size of their own: what was asked for counts. */
function carryOver(asked: URLSearchParams, target: URLSearchParams): void {
  for (const [name, value] of asked) target.set(name, value);
}

// What a caller adds may be a secret, such as a cookie.
function pick(headers: UnsignedRequest["headers"]): UnsignedRequest["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => ["accept", "range", "user-agent"].includes(name)));
}

// A word or a media type is none, nor is an error's code, nor what is shorter.
const signature = /^(?![a-z/.+-]*$|[A-Z_]*$).{8}/s;
const mostSignatures = 32;

// The query of such an address is often a signature: it is part of no event and no error.
function createElsewhere(
  { href, search, searchParams }: URL,
  asked: URLSearchParams,
  { options, dialect }: Pick<RedirectOptions, "options" | "dialect">,
): Send {
  const added = [...searchParams].filter(([name, value]) => !asked.has(name) && signature.test(value));
  const secrets = [search.slice(1), ...added.slice(0, mostSignatures).map(([, value]) => value)];
  const authenticate = async ({ headers }: UnsignedRequest) => ({ url: href, headers, secrets });
  return createSend({ ...dialect, owner: undefined, authenticate, renew: () => false }, options);
}

function originAndPath({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
