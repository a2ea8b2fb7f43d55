import type { ValueFacts } from "../facts/sheet.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import type { Language } from "./language.ts";
import { readList } from "./list.ts";
import { readLimit } from "./numbers.ts";
import { splitParts } from "./parts.ts";
import { fold } from "./words.ts";

type Draft = { -readonly [Name in keyof ValueFacts]?: ValueFacts[Name] | undefined };

export interface Prose {
  readonly facts: Omit<Draft, "line" | "type">;
  /** What the words promise without saying it in a way that can be read: our words. */
  readonly doubts: readonly string[];
}

export interface ProseContext {
  readonly name: string;
  readonly type: string;
  readonly required: boolean | undefined;
  /** Every parameter of the page, to know a name in a sentence. */
  readonly names: readonly string[];
}

export const languages: readonly Language[] = [chinese, english];

/** The facts that a description states about its value. */
export function readProse(description: string, context: ProseContext): Prose {
  const { own, parts: inner } = splitParts(description, context.name, languages);
  const text = fold(own).replaceAll("\n", ". ");
  const parts = [...new Set(context.names)].filter((name) => name !== context.name && text.includes(`{${name}}`));
  if (parts.length > 1)
    return { facts: {}, doubts: [`is put together from ${parts.join(", ")}; what its description says of them is not read here`] };

  const facts: Draft = {};
  const doubts: string[] = [];
  for (const language of languages) readLanguage(text, language, context, facts);
  for (const language of languages) doubts.push(...doubtsOf(text, language, context, facts));
  if (inner.length > 0) doubts.push(`has parts of its own (${inner.join(", ")}); what its description says of them is not read here`);
  return { facts, doubts: [...new Set(doubts)] };
}

function readLanguage(text: string, language: Language, context: ProseContext, facts: Draft): void {
  facts.default ??= readDefault(text, language, context.type);
  readLimits(text, language, facts);
  const zero = firstMatch(text, language.fromZero);
  if (zero) {
    facts.minimum ??= 0;
    if (zero.multiple !== undefined) facts.multipleOf ??= zero.multiple;
  } else facts.enum ??= readList(text, language, context.type, context.names);
  if (firstMatch(text, language.omittedAll)) facts.whenOmitted ??= "all";
  facts.requires ??= readTogether(text, language, context);
  facts.timeZone ??= zoneOf(firstMatch(text, language.timeZone)?.zone);
  if (firstMatch(text, language.nullable)) facts.nullable ??= true;
  if (firstMatch(text, language.exact)) facts.match ??= "exact";
  if (firstMatch(text, language.search)) facts.match ??= "search";
}

function readDefault(text: string, language: Language, type: string): string | number | boolean | undefined {
  for (const pattern of language.default) {
    const value = pattern.exec(text)?.groups?.value?.replace(/[.;,]+$/, "");
    if (value === undefined) continue;
    const typed = typedValue(value, type);
    if (typed !== undefined) return typed;
  }
  return undefined;
}

/** A value in its type's form; undefined when it is none of that type. */
export function typedValue(value: string, type: string): string | number | boolean | undefined {
  if (type === "boolean") return /^(?:true|false)$/i.test(value) ? value.toLowerCase() === "true" : undefined;
  const isNumber = /^-?\d[\d,]*$/.test(value);
  if (type === "integer" || type === "int64" || type === "number") return isNumber ? Number(value.replaceAll(",", "")) : undefined;
  if (type === "string" || type === "unknown") return isNumber ? value.replaceAll(",", "") : value;
  return undefined;
}

function readLimits(text: string, language: Language, facts: Draft): void {
  const range = firstMatch(text, language.range);
  const minimum = firstMatch(text, language.minimum);
  const maximum = firstMatch(text, language.maximum);
  for (const [value, unit] of [
    [range?.from, range?.unit],
    [minimum?.value, minimum?.unit],
  ] as const) {
    if (value === undefined) continue;
    if (unit === undefined) facts.minimum ??= readLimit(value);
    else facts.minLength ??= Number(readLimit(value));
  }
  for (const [value, unit] of [
    [range?.to, range?.unit],
    [maximum?.value, maximum?.unit],
  ] as const) {
    if (value === undefined) continue;
    if (unit === undefined) facts.maximum ??= readLimit(value);
    else facts.maxLength ??= Number(readLimit(value));
  }
}

/** One name for each zone. */
function zoneOf(word: string | undefined): string | undefined {
  return word === undefined ? undefined : /^(?:UTC|GMT)$/.test(word) ? "UTC" : "UTC+8";
}

function readTogether(text: string, language: Language, { name, names }: ProseContext): string[] | undefined {
  const words = firstMatch(text, language.together)?.names?.split(/ *(?:,| and |和|与|及) */) ?? [];
  const plain = words.map((word) => word.replace(/^and /, ""));
  // Beside the parameter itself, a word of the list is another one, whether a table of this page lists it or not.
  const known = plain.includes(name) ? plain : plain.filter((word) => names.includes(word));
  // "X and Y go together" counts for X and Y; "used together with Y" for the parameter that is described.
  const others = known.filter((word) => word !== name);
  const isMember = known.includes(name) || (words.length === 1 && known.length === 1);
  return isMember && others.length > 0 ? others.sort() : undefined;
}

function doubtsOf(text: string, language: Language, context: ProseContext, facts: Draft): string[] {
  const { promises } = language;
  const doubts: string[] = [];
  const hasLimit = facts.minimum ?? facts.maximum ?? facts.minLength ?? facts.maxLength;
  if (promises.default.test(text) && facts.default === undefined && facts.whenOmitted === undefined)
    doubts.push("mentions a default that is not a value");
  if (promises.limit.test(text) && hasLimit === undefined) doubts.push("mentions a limit that cannot be read");
  // That it is true or false is what its type says.
  const isListed = facts.enum !== undefined || context.type === "boolean";
  if (promises.list.test(text) && !isListed && facts.multipleOf === undefined && facts.minimum === undefined)
    doubts.push("mentions a list of values that cannot be read");
  if (promises.together.test(text) && facts.requires === undefined) doubts.push("mentions parameters that go together, but not which");
  if (context.required === false && firstMatch(text, language.requiredSometimes)) doubts.push("is optional, but required for some callers");
  return doubts;
}

/** The groups of the first pattern that matches; empty when it has none. */
export function firstMatch(text: string, patterns: readonly RegExp[]): Record<string, string | undefined> | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match.groups ?? {};
  }
  return undefined;
}
