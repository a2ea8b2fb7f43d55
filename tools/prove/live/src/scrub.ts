/** What is kept of a vendor's answer. */
export interface Recording {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

const keptHeaders = ["content-type", "content-range", "date"];

/** Whether the text under a key stays as it is. */
type Keep = (key: string, text: string) => boolean;

/**
 * An answer fit to be shown to others: its shape, its kinds of characters and its lengths stay; what it says does not. Digits
 * become 1, letters a or A; numbers, booleans and `null` stay, and so do the texts that `keep` accepts.
 */
export function scrub(response: Pick<Response, "status" | "headers">, body: unknown, keep: Keep): Recording {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => keptHeaders.includes(name)));
  return { status: response.status, headers, body: scrubValue("", body, keep) };
}

function scrubValue(key: string, value: unknown, keep: Keep): unknown {
  if (Array.isArray(value)) return value.map((item) => scrubValue(key, item, keep));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, scrubValue(name, item, keep)]));
  }
  return typeof value === "string" && !keep(key, value) ? scrubText(value) : value;
}

function scrubText(text: string): string {
  return text
    .replaceAll(/\d/g, "1")
    .replaceAll(/\p{Ll}/gu, "a")
    .replaceAll(/\p{Lu}/gu, "A")
    .replaceAll(/\p{Lo}/gu, "字");
}

// Codes, kinds and times show how a vendor behaves, and tell nothing of its owner.
const kinds = /^(code|(err|error|ret)_?code|__type|(image_?manifest_?|artifact_?)?media_?type|package_?type|os|architecture|variant)$/i;
const time = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d:\d\d(\.\d+)?( ?(Z|[+-]\d\d(:?\d\d)?))?( [A-Z]{3,4})?)?$/;

/** Whether it is a time, or stands under the name of a code or a kind. */
export function isKind(key: string, text: string): boolean {
  return time.test(text) || kinds.test(key);
}
