import type { Language } from "./language.ts";
import { fold } from "./words.ts";

/** Lines that each start with a key of the value (`kind: …`) and state facts are about that key, not about the value. */
export function splitParts(
  description: string,
  name: string,
  languages: readonly Language[],
): { readonly own: string; readonly parts: readonly string[] } {
  const lines = description.split("\n");
  const keys = lines.map((line) => /^(?<key>[a-z_]\w*) ?[:：] ?\S/.exec(line)?.groups?.key);
  const first = keys.findIndex((key) => key !== undefined && key !== name);
  const parts = keys.slice(first).filter((key) => key !== undefined);
  const stateFacts = lines.slice(first).some((line) => languages.some((language) => statesFact(fold(line), language)));
  return first > 0 && parts.length > 1 && stateFacts ? { own: lines.slice(0, first).join("\n"), parts } : { own: description, parts: [] };
}

function statesFact(line: string, { promises, search, exact }: Language): boolean {
  return [promises.default, promises.limit, promises.list, ...search, ...exact].some((pattern) => pattern.test(line));
}
