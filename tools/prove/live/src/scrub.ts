/** What is kept of a vendor's answer. */
export interface Recording {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

const keptHeaders = ["content-type", "content-range", "date"];

/**
 * An answer fit to be shown to others: its shape, its kinds of characters and its lengths stay; what it says does not. Digits
 * become 1, letters a or A; numbers, booleans and `null` stay, and so do the texts that `keep` accepts.
 */
export function scrub(response: Pick<Response, "status" | "headers">, body: unknown, keep: (key: string) => boolean): Recording {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => keptHeaders.includes(name)));
  return { status: response.status, headers, body: scrubValue("", body, keep) };
}

function scrubValue(key: string, value: unknown, keep: (key: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => scrubValue(key, item, keep));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, scrubValue(name, item, keep)]));
  }
  return typeof value === "string" && !keep(key) ? scrubText(value) : value;
}

function scrubText(text: string): string {
  return text
    .replaceAll(/\d/g, "1")
    .replaceAll(/\p{Ll}/gu, "a")
    .replaceAll(/\p{Lu}/gu, "A")
    .replaceAll(/\p{Lo}/gu, "字");
}
