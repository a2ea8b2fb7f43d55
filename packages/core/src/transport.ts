// The failures that happen between this machine and the vendor, before any vendor code could say more.
import type { Answer } from "./answer.ts";
import { createFailure, type Failure } from "./errors.ts";

const hint = "Check baseUrl; a proxy or a login page may stand between this machine and the vendor.";

/** An answer that the vendor's API never gives: a redirect, or a success whose body cannot be read. */
export function readUnreadable(provider: string, { status, unreadable }: Answer): Failure | undefined {
  const because = readOddStatus(status) ?? (status < 300 ? unreadable : undefined);
  if (!because) return undefined;
  const { what, retryable } = because;
  return createFailure(provider, "unreadable", `the answer (HTTP status ${status}) is ${what}`, { status, retryable, hint });
}

function readOddStatus(status: number): Answer["unreadable"] {
  if (status > 599) return { what: "not HTTP's", retryable: false };
  // A browser shows a redirect as status 0.
  if (status === 0 || (status >= 300 && status < 400)) return { what: "a redirect, never followed with credentials", retryable: false };
  return undefined;
}

/**
 * The caught error itself is not kept: some runtimes put the signed URL into it. Its code, and its message without
 * the secrets, are.
 */
export function networkFailure(provider: string, url: string, caught: unknown, hide: (text: string) => string): Failure {
  const chain = causes(caught);
  const code = chain.map((error) => (error as { code?: unknown }).code).find((value) => typeof value === "string") as string | undefined;
  // When each of a host's addresses fails, Node's error has a code, and an empty message.
  const said = chain.findLast(({ message }) => message !== "")?.message ?? String(caught);
  const detail = hide(code === undefined || said.includes(code) ? said : `${said} (${code})`);
  return createFailure(provider, "network", `no answer from ${new URL(url).host}: ${detail}`, { code });
}

function causes(caught: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = caught; error instanceof Error && chain.length < 10; error = error.cause) chain.push(error);
  return chain;
}
