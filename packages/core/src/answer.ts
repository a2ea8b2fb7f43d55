import type { Failure } from "./errors.ts";
import { parseExactJson } from "./json.ts";

/** A vendor's answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came, decompressed. */
  readonly text: string;
  /** The parsed JSON; the text itself when it is not JSON. */
  readonly body: unknown;
  /** Why the body could not be parsed. */
  readonly unreadable?: "empty" | "html" | "not JSON" | `JSON ${string}` | undefined;
}

/** Thrown by {@link readAnswer} when a body is longer than allowed. */
export class BodyTooLongError extends Error {}

/** Reads a response, once. */
export async function readAnswer(response: Response, maxBytes: number): Promise<Answer> {
  const { status, headers } = response;
  const text = await readText(response, maxBytes);
  return { status, headers, text, ...parseBody(text) };
}

/**
 * A new response with the answer's content. Its `url` is empty, because a signed URL is a secret; its `json()`, and that of a
 * clone, keeps long numbers exact; and it states its length, without which openapi-fetch would not call `json()`.
 */
export function toResponse(answer: Answer): Response {
  const bytes = new TextEncoder().encode(answer.text);
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("transfer-encoding");
  headers.set("content-length", String(bytes.length));
  const body = [204, 205, 304].includes(answer.status) ? null : bytes;
  const response = new Response(body, { status: answer.status, headers });
  if (answer.unreadable === undefined) {
    Object.defineProperty(response, "json", { value: async () => answer.body });
    Object.defineProperty(response, "clone", { value: () => toResponse(answer) });
  }
  return response;
}

/** What the HTTP status alone says of a failure; a vendor's own code, where there is one, knows more. */
export function readStatus(status: number): Pick<Failure, "kind" | "retryable"> | undefined {
  if (status < 300) return undefined;
  if (status === 401) return { kind: "authentication", retryable: false };
  if (status === 403) return { kind: "permission", retryable: false };
  if (status === 404) return { kind: "not-found", retryable: false };
  if (status === 408) return { kind: "timeout", retryable: true };
  if (status === 429) return { kind: "throttled", retryable: true };
  if (status >= 500) return { kind: "unavailable", retryable: true };
  return { kind: "rejected", retryable: false };
}

/** How long the vendor asked to wait (`Retry-After`, in seconds or as a date), in milliseconds. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** How far this machine's clock is from the server's, when that is far enough to break a signature. */
export function readClockSkew(headers: Headers): string | undefined {
  const serverTime = Date.parse(headers.get("date") ?? "");
  const minutes = Math.round((Date.now() - serverTime) / 60_000);
  if (Number.isNaN(minutes) || Math.abs(minutes) < 2) return undefined;
  return `This machine's clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? "ahead of" : "behind"} the server's: set it right.`;
}

async function readText(response: Response, maxBytes: number): Promise<string> {
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

/** The fields of an {@link Answer} that its text gives. */
export function parseBody(text: string): Pick<Answer, "body" | "unreadable"> {
  if (text.trim() === "") return { body: text, unreadable: "empty" };
  try {
    return { body: parseExactJson(text) };
  } catch (error) {
    if (error instanceof RangeError) return { body: text, unreadable: `JSON ${error.message}` };
    return { body: text, unreadable: /^\s*</.test(text) ? "html" : "not JSON" };
  }
}
