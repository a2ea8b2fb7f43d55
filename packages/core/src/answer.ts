import type { ErrorKind } from "./errors.ts";
import { parseExactJson } from "./json.ts";
import type { FetchResponse } from "./options.ts";

/** A vendor's answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came, decompressed; without a byte order mark. */
  readonly text: string;
  /** The parsed JSON; the text itself when it is not JSON. */
  readonly body: unknown;
  /** Why the body could not be parsed, and whether that may pass. */
  readonly unreadable?: { readonly what: string; readonly retryable: boolean } | undefined;
}

/** Thrown by {@link readAnswer} when a body is longer than allowed. */
export class BodyTooLongError extends Error {}

/** Reads a response, once. The answer to a HEAD has no body. */
export async function readAnswer(response: FetchResponse, maxBytes: number, method: string): Promise<Answer> {
  const { status, headers } = response;
  if (method === "HEAD") return { status, headers, text: "", body: undefined };
  const text = await readText(response, maxBytes);
  return { status, headers, text, ...parseBody(text) };
}

const kinds: Readonly<Record<number, ErrorKind>> = {
  401: "authentication",
  403: "permission",
  404: "not-found",
  408: "timeout",
  429: "throttled",
};

/** What the HTTP status alone says of a failure; a vendor's own code, where there is one, knows more. */
export function readStatus(status: number): ErrorKind | undefined {
  if (status < 300) return undefined;
  return kinds[status] ?? (status < 500 ? "rejected" : "unavailable");
}

/** How long the vendor asked to wait (`Retry-After`, in seconds or as a date), in milliseconds; never more than 2^53. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, Number.MAX_SAFE_INTEGER);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** How far this machine's clock is from the server's, when that is far enough to break a signature. */
export function readClockSkew(headers: Headers): string | undefined {
  const serverTime = Date.parse(headers.get("date") ?? "");
  const minutes = Math.round((Date.now() - serverTime) / 60_000);
  if (Number.isNaN(minutes) || Math.abs(minutes) < 2) return undefined;
  return `This machine's clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? "ahead of" : "behind"} the server's.`;
}

async function readText(response: FetchResponse, maxBytes: number): Promise<string> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let length = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw new BodyTooLongError();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Whether a text is HTML or XML. */
export function isMarkup(text: string): boolean {
  return /^\s*</.test(text);
}

/** The fields of an {@link Answer} that its text gives. */
export function parseBody(text: string): Pick<Answer, "body" | "unreadable"> {
  const unreadable = (what: string, retryable = false) => ({ body: text, unreadable: { what, retryable } });
  if (text.trim() === "") return unreadable("empty", true);
  try {
    return { body: parseExactJson(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) return unreadable(`JSON ${(error as Error).message}`);
    return isMarkup(text) ? unreadable("HTML or XML, not JSON") : unreadable("cut short, or not JSON", true);
  }
}
