// The failures that happen between this machine and the vendor, before any vendor code could say more.
import type { Answer } from "./answer.ts";
import type { Failure } from "./errors.ts";

/** An answer that the vendor's API never gives: a redirect, or a success whose body cannot be read. */
export function readUnreadable(provider: string, answer: Answer): Failure | undefined {
  const { status, unreadable } = answer;
  const failure = (what: string, retryable: boolean, hint?: string): Failure => ({
    kind: "unreadable",
    message: `${provider}: ${what} (HTTP ${status}).`,
    provider,
    status,
    retryable,
    hint,
  });
  if (status > 599) return failure("the status is not one of HTTP's", false, proxyHint);
  if (status === 0 || (status >= 300 && status < 400)) {
    return failure("the server answered with a redirect, which is not followed with credentials", false, "Check baseUrl.");
  }
  if (status >= 300 || unreadable === undefined) return undefined;
  if (unreadable === "html") return failure("HTML or XML came instead of JSON", false, proxyHint);
  if (unreadable === "empty") return failure("the answer had an empty body", true, proxyHint);
  if (unreadable === "not JSON") return failure("the answer was cut short or is not JSON", true, proxyHint);
  return failure(`the answer was ${unreadable}`, false);
}

const proxyHint = "A proxy, a firewall or a login page may stand between this machine and the vendor; check baseUrl and the network.";

export function timeoutFailure(provider: string, timeoutMs: number): Failure {
  return {
    kind: "timeout",
    message: `${provider}: no whole answer within ${timeoutMs} ms.`,
    provider,
    retryable: true,
    hint: "Raise timeoutMs if the network is slow.",
  };
}

export function tooLongFailure(provider: string, maxBodyBytes: number): Failure {
  return {
    kind: "unreadable",
    message: `${provider}: the answer is longer than ${maxBodyBytes} bytes.`,
    provider,
    retryable: false,
    hint: "Raise maxBodyBytes if so long an answer is expected.",
  };
}

const networkMeaning: Record<string, string> = {
  ECONNREFUSED: "the connection was refused",
  ConnectionRefused: "the connection was refused",
  ECONNRESET: "the connection was reset",
  UND_ERR_SOCKET: "the connection was closed before the answer was whole",
  ENOTFOUND: "the host name does not exist",
  EAI_AGAIN: "the host name could not be looked up",
};

/**
 * The caught error itself is not kept: some runtimes put the signed URL into it. Its code, and its message without
 * the secrets, are.
 */
export function networkFailure(provider: string, url: string, caught: unknown, hide: (text: string) => string): Failure {
  const chain = causes(caught);
  const code = chain.map((error) => (error as { code?: unknown }).code).find((value) => typeof value === "string") as string | undefined;
  const detail = networkMeaning[code ?? ""] ?? hide(chain.at(-1)?.message ?? String(caught));
  return {
    kind: "network",
    message: `${provider}: ${detail}${code ? ` (${code})` : ""}, at ${new URL(url).host}.`,
    provider,
    code,
    retryable: true,
  };
}

function causes(caught: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = caught; error instanceof Error && chain.length < 10; error = error.cause) chain.push(error);
  return chain;
}
