// The failures that happen between this machine and the vendor, before any vendor code could say more.
import type { Answer } from "./answer.ts";
import { createFailure, type Failure } from "./errors.ts";
import { asFields, asText } from "./lenient.ts";

/** What to do about an answer that no vendor's API gives. */
export const strangerHint = "Check baseUrl; a proxy or a login page may stand between this machine and the vendor.";

/** An answer that the vendor's API never gives: a redirect, or a success whose body cannot be read. */
export function readUnreadable(provider: string, { status, unreadable }: Answer): Failure | undefined {
  const because = readOddStatus(status) ?? (status < 300 ? unreadable : undefined);
  if (!because) return undefined;
  const { what, retryable } = because;
  return createFailure(provider, "unreadable", `the answer (HTTP status ${status}) is ${what}`, { status, retryable, hint: strangerHint });
}

function readOddStatus(status: number): Answer["unreadable"] {
  // A browser shows a redirect as status 0.
  if (status === 0 || (status >= 300 && status < 400)) return { what: "a redirect, never followed with credentials", retryable: false };
  // No response of a runtime has such a status, or a body with it.
  if (status === 204 || status === 205) return { what: "empty", retryable: true };
  if (!Number.isInteger(status) || status < 200 || status > 599) return { what: "not HTTP's", retryable: false };
  return undefined;
}

/**
 * The caught value itself is not kept: some runtimes put the signed URL into it. Its code, and its message without
 * the secrets, are.
 */
export function networkFailure(provider: string, url: string, caught: unknown, hide: (text: string) => string): Failure {
  const { code, said } = readCauses(caught);
  const detail = hide(code === undefined || said.includes(code) ? said : `${said} (${code})`);
  const shown = code === undefined ? undefined : hide(code);
  return createFailure(provider, "network", `no answer from ${new URL(url).host}: ${detail}`, { code: shown, ...lastingFor(detail) });
}

// What lasts until somebody changes something, by the codes and words of Node's clients, and of other runtimes where they differ.
const lasting: readonly (readonly [sign: RegExp, hint?: string])[] = [
  [/certificate/i, "Check baseUrl, or let the runtime trust the network's own authority, in Node by NODE_EXTRA_CA_CERTS."],
  [/wrong.version.number|packet.length.too.long/i, "The port seems not to speak TLS: check baseUrl."],
  [/Expected HTTP|Invalid (status code|HTTP version)|bad upgrade|HEADERS?_OVERFLOW/, "The port seems not to speak HTTP: check baseUrl."],
  [/SSL[_ ].*(protocol|handshake.fail|unrecognized)/i, "The two sides found no TLS version or cipher in common."],
  [/bad port|unknown scheme|unsafe port/i, "Check baseUrl: fetch sends nothing to this port."],
  [/ERR_ACCESS_DENIED|Requires net access/, "Let the runtime use the network."],
  [
    /Proxy response \(4|establish tunnel .*: HTTP\/1\.\d 4/,
    "The network's proxy refused the connection: check its address, name and password.",
  ],
  [/ENOTFOUND|Name or service not known|nodename nor servname/],
];

function lastingFor(said: string): Partial<Failure> | undefined {
  const found = lasting.find(([sign]) => sign.test(said));
  return found && { retryable: false, hint: found[1] };
}

/** The first code among what was thrown and its causes, and what the last of them says. Anything can be thrown. */
function readCauses(caught: unknown): { code: string | undefined; said: string } {
  let found: string | undefined;
  let said = "fetch failed without a word";
  try {
    for (let error = caught, depth = 0; depth < 10; depth++) {
      const { code, message, cause } = asFields(error);
      if (typeof code === "string") found ??= code;
      // When each of a host's addresses fails, Node's error has a code, and an empty message.
      said = asText(message) || asText(error) || said;
      error = cause;
    }
  } catch {
    // It throws at whoever looks at it: what it said until then is all.
  }
  return { code: found, said };
}
