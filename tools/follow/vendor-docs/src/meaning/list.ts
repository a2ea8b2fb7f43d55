import type { Language } from "./language.ts";

type Value = string | number;

// `updated_at (by update time)`: a value is one word without blanks, what is in parentheses explains it.
const item = /^["']?(?<value>[A-Za-z0-9_][\w./+;=-]*?)["']?(?: *\([^()]*\))?(?=[,.; \n|/]|或|和|或者|[\]两二三四五六七八九十]|$)/;
/** A value and what it means: `0: one`, `tide - the tide`, `7表示管理`, `true indicates open`. */
const keyed =
  /(?:(?:^|[;,.] *|枚举值:? *)(?:- *)?(?<word>[A-Za-z]\w*)|(?<=^|[\s;,.(:]|枚举值|- )(?<number>-?\d+)) ?(?:: ?(?=[^\s:{/\d])| - (?=\S)|(?:表示|代表)(?=\S)|(?:indicates?|means|represents) (?=\S))/g;
const mediaType = /(?:charset=[\w-]+ )?\b(?:application|text|multipart)\/[\w.+-]*\w(?:; *charset=[\w-]+)?/g;
/** The end of a list: of the text, of the clause, or a word that counts it. */
const listEnd = /^ *(?:[.;,)\]]|[两二三四五六七八九十]?[种个]|$)/;
/** Bare words between commas, and nothing else in their clause. */
const bareList = /(?:^|[,.:;] *)(?<list>[A-Za-z][\w-]*(?: *(?:,|或者?|和) *[A-Za-z][\w-]*)+)(?=,? *(?:[.;]|$|默认|缺省|,(?! *[A-Za-z])))/;

/** The values of an enumeration, when the whole list can be read; undefined otherwise. */
export function readList(text: string, language: Language, type: string, names: readonly string[] = []): Value[] | undefined {
  const media = language.promises.list.test(text) ? [...text.matchAll(mediaType)].map(([value]) => value) : [];
  if (media.length > 1) return typed(media, type);
  for (const lead of language.list) {
    const match = lead.exec(text);
    if (!match) continue;
    const values = readItems(text.slice(match.index + match[0].length), language);
    // One word after a lead that promises several is the start of a sentence.
    if (values && (values.length > 1 || !language.severalAfter?.test(match[0]))) return typed(values, type);
  }
  return readKeyed(text, language, type) ?? readPair(text, type) ?? readBare(text, language, type, names);
}

/** A text that is a list and nothing else: `desc, asc`, or `- 0: shallow - 1: deep`. */
export function readWholeList(text: string, language: Language, type: string): Value[] | undefined {
  const list = text.replaceAll("\n", ". ").replace(/[.;]$/, "");
  if (/^(?:- *)?[\w-]+ ?:/.test(list)) return readKeyed(list.replaceAll(/ - (?=[\w-]+ ?:)/g, ". "), language, type);
  const values = /[.;]/.test(list) || /^-?\d+-\d+$/.test(list) ? undefined : readItems(list, language);
  return values && typed(values, type);
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
    // "name, what it means; other, what that means": more values follow the words.
    if (values.length === 1 && /^[^A-Za-z0-9"'.]+; *["']?\w/.test(after)) return undefined;
    // A list may be followed by a comma and another sentence.
    if (/^[^A-Za-z0-9_"']/.test(after) || after === "") return values;
    rest = after;
  }
  return listEnd.test(rest) ? values : undefined;
}

/** `0: one; 1: other`: numbers wherever they stand, words when the description is the list or has announced one. */
function readKeyed(text: string, { promises }: Language, type: string): Value[] | undefined {
  const matches = [...text.matchAll(keyed)];
  const start = matches[0]?.index ?? 0;
  const startsWithIt = /^[- ]*$/.test(text.slice(0, start)) || promises.list.test(text.slice(0, start + "枚举值".length));
  const values = matches.map(({ groups }) => groups?.word ?? groups?.number ?? "");
  const areNumbers = values.every((value) => /^-?\d+$/.test(value));
  const areWords = startsWithIt && type === "string" && values.every((value) => !/^\d/.test(value));
  return matches.length > 1 && (areNumbers || areWords) ? typed(values, type) : undefined;
}

/** "true indicates open, false closed": the word that explains stands once. */
function readPair(text: string, type: string): Value[] | undefined {
  const first = /(?:^|[;,.:] *)(?<value>true|false) ?(?:表示|代表|indicates?|means) ?\S/.exec(text)?.groups?.value;
  const other = first === "true" ? "false" : "true";
  return first !== undefined && new RegExp(`[;,.] *${other}(?![\\w-])`).test(text) ? typed([first, other], type) : undefined;
}

/** A list without a word before it: `kind of trigger, all, tag`. Names of parameters are not values. */
function readBare(text: string, { hasBareLists }: Language, type: string, names: readonly string[]): Value[] | undefined {
  if (!hasBareLists || type !== "string" || !/[\u4e00-\u9fff]/.test(text)) return undefined;
  const values = bareList.exec(text)?.groups?.list?.split(/ *(?:,|或者?|和) */) ?? [];
  return values.length > 1 && !values.some((value) => names.includes(value)) ? typed(values, type) : undefined;
}

function typed(values: readonly string[], type: string): Value[] | undefined {
  // That it is true or false is what its type says.
  if (type === "boolean") return undefined;
  if (!/^(?:integer|int64|number)$/.test(type)) return [...new Set(values)].sort();
  return values.every((value) => /^-?\d+$/.test(value)) ? [...new Set(values.map(Number))].sort((left, right) => left - right) : undefined;
}
