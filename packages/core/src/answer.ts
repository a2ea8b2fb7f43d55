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
  /** The host that it is from, where the one that was asked redirected. */
  readonly host?: string | undefined;
}

/** What tells whether an answer is a failure. */
export type SeenAnswer = Pick<Answer, "status" | "headers" | "body">;

/** Thrown by {@link readAnswer} when a body is longer than allowed. */
export class BodyTooLongError extends Error {}

/** Reads a response, once. The answer to a HEAD has no body. */
export async function readAnswer(response: FetchResponse, maxBytes: number, method: string): Promise<Answer> {
  const { status } = response;
  const headers = readHeaders(response.headers);
  if (method === "HEAD") return { status, headers, text: "", body: undefined };
  const text = await readText(response, maxBytes);
  return { status, headers, text, ...parseBody(text) };
}

// A fetch of the caller's own may answer with what only looks like a response.
function readHeaders(headers: Headers | undefined): Headers {
  return typeof headers?.get === "function" ? headers : new Headers(headers);
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

/** Whether a text is HTML or XML. */
export function isMarkup(text: string): boolean {
  return /^\s*</.test(text);
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
