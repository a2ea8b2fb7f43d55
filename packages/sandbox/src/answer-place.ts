import type { AnswerPlace } from "./vendor.ts";

/** What stands at a place of an answer, as text; `undefined` where nothing does. */
export async function readAt(response: Response, place: AnswerPlace): Promise<string | undefined> {
  if ("header" in place) return response.headers.get(place.header) ?? undefined;
  const found: unknown[] = [];
  parse(await response.clone().text(), (name, value) => {
    if (name === place.field) found.push(value);
    return value;
  });
  return found[0] === undefined || found[0] === null ? undefined : String(found[0]);
}

/** The answer with something else at a place, or, without a value, with nothing there. */
export async function writeAt(response: Response, place: AnswerPlace, value?: string): Promise<Response> {
  const { status } = response;
  const headers = new Headers(response.headers);
  if ("header" in place) {
    if (value === undefined) headers.delete(place.header);
    else headers.set(place.header, value);
    return new Response(response.body, { status, headers });
  }
  const document = parse(await response.text(), (name, former) => (name === place.field ? value : former));
  return new Response(JSON.stringify(document), { status, headers });
}

/** What is not JSON has no fields. */
function parse(text: string, revive: (name: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive);
  } catch {
    return text;
  }
}
