import type { Language } from "./language.ts";

type Value = string | number;

// `updated_at (by update time)`: a value is one word without blanks, what is in parentheses explains it.
const item = /^["']?(?<value>[A-Za-z0-9_][\w./+;=-]*?)["']?(?: *\([^()]*\))?(?=[,.; \n|/]|或|和|或者|$)/;
const keyed = /(?:^|[;,.] *)(?<value>-?\d+|[a-z]\w*) ?: ?(?=[^\s:{/\d])/g;

/** The values of an enumeration, when the whole list can be read; undefined otherwise. */
export function readList(text: string, language: Language, type: string): Value[] | undefined {
  for (const lead of language.list) {
    const match = lead.exec(text);
    if (!match) continue;
    const values = readItems(text.slice(match.index + match[0].length), language);
    if (values) return typed(values, type);
  }
  return readKeyed(text, type);
}

function readItems(text: string, { listSeparator }: Language): string[] | undefined {
  const values: string[] = [];
  let rest = text;
  while (true) {
    const match = item.exec(rest);
    const value = match?.groups?.value;
    if (match === null || value === undefined) return undefined;
    values.push(value);
    rest = rest.slice(match[0].length);
    const separator = listSeparator.exec(rest);
    if (separator === null) break;
    const after = rest.slice(separator[0].length);
    // A list may be followed by a comma and another sentence.
    if (/^[^A-Za-z0-9_"']/.test(after) || after === "") return values;
    rest = after;
  }
  return /^ *(?:[.;,)]|$)/.test(rest) ? values : undefined;
}

/** `0: one; 1: other`: numbers wherever they stand, words when the description is the list. */
function readKeyed(text: string, type: string): Value[] | undefined {
  const matches = [...text.matchAll(keyed)];
  const startsWithIt = matches[0]?.index === 0;
  const values = matches.map((match) => match.groups?.value ?? "");
  const areNumbers = values.every((value) => /^-?\d+$/.test(value));
  const areWords = startsWithIt && type === "string" && values.every((value) => !/^\d/.test(value));
  return matches.length > 1 && (areNumbers || areWords) ? typed(values, type) : undefined;
}

function typed(values: readonly string[], type: string): Value[] | undefined {
  if (!/^(?:integer|int64|number)$/.test(type)) return [...new Set(values)].sort();
  return values.every((value) => /^-?\d+$/.test(value)) ? [...new Set(values.map(Number))].sort((left, right) => left - right) : undefined;
}
