import { type Answer, parseBody } from "./answer.ts";
import { readEveryWay } from "./written.ts";

const mask = "***";
// What is shorter cannot be a secret, and would mask pieces of everything.
const shortest = 4;
// No vendor refuses at such length. To look through more would let a hostile server stop the event loop for seconds.
const longestRefusal = 2 ** 16;

/** Replaces each secret in a text, however it is written there: plain, or escaped for JSON, HTML or a URL, one within another. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  const sought = secrets.filter(({ length }) => length >= shortest).map(fold);
  if (sought.length === 0) return text;
  // One more, which stays shown: every hidden run ends.
  const hidden = new Uint8Array(text.length + 1);
  for (const reading of readEveryWay(text)) {
    const folded = fold(reading.text);
    for (const secret of sought) markPlaces(hidden, folded, reading.ends, secret);
  }
  let shown = "";
  let end = 0;
  for (let start = hidden.indexOf(1); start >= 0; start = hidden.indexOf(1, end)) {
    shown += text.slice(end, start) + mask;
    end = hidden.indexOf(0, start);
  }
  return shown + text.slice(end);
}

function markPlaces(hidden: Uint8Array, text: string, ends: Uint32Array, secret: string): void {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
    hidden.fill(1, ends[at - 1] ?? 0, ends[at + secret.length - 1]);
  }
}

// In any case, and with the plus that a form writes for a space.
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll("+", " ");
}

/** Headers without the secrets that a server may echo in them. */
export function hideSecretsInHeaders(headers: Headers, secrets: readonly string[]): Headers {
  return new Headers([...headers].map(([name, value]): [string, string] => [name, hideSecrets(value, secrets)]));
}

/** A failed answer without the secrets that a server may echo in its headers, in its body, or in what that parses to. */
export function hideSecretsInAnswer(answer: Answer, secrets: readonly string[]): Answer {
  const headers = hideSecretsInHeaders(answer.headers, secrets);
  if (answer.text.length > longestRefusal) {
    const { unreadable = { what: "too long for a refusal", retryable: false } } = answer;
    return { ...answer, headers, text: mask, body: mask, unreadable };
  }
  const text = hideSecrets(answer.text, secrets);
  return text === answer.text ? { ...answer, headers } : { ...answer, headers, text, ...parseBody(text) };
}
