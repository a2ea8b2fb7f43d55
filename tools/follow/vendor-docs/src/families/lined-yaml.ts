import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { CannotCheck } from "../errors.ts";
import { parseLinedJson, refuseTwice, toNumber } from "./lined-json.ts";

export type JsonObject = Record<string, unknown>;

/** YAML or JSON as values, and the line on which each key stands. */
export interface LinedYaml {
  readonly value: unknown;
  /** The line of a key of an object; that of the object when it has no such key, 1 when it is not of this text. */
  readonly lineOf: (object: unknown, key?: string) => number;
}

/** Values that are written once (an anchor's too) are one object, so that a text cannot swell. */
export function parseLinedYaml(text: string): LinedYaml {
  const json = /^\s*[[{]/.test(text) ? parseLinedJson(text) : undefined;
  if (json) return json;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, intAsBigInt: true, merge: true, uniqueKeys: false });
  const [error] = document.errors;
  const mended = error?.code === "MISSING_CHAR" ? indentNextLine(text, counter.linePos(error.pos[0]).line) : undefined;
  if (mended !== undefined) return parseLinedYaml(mended);
  if (error)
    throw new CannotCheck(
      `The document cannot be read: ${error.message.split("\n")[0]}`,
      "Give the raw YAML or JSON file of the document.",
    );
  const reader = new Reader(document, counter);
  return { value: reader.read(document.contents), lineOf: (object, key) => reader.lineOf(object, key) };
}

/**
 * Go's readers, for which many vendors write, let a quoted text go on below its key without an indent; YAML does not.
 * Undefined when the next line has its indent, so that something else is wrong.
 */
function indentNextLine(text: string, line: number): string | undefined {
  const lines = text.split("\n");
  const [opening = "", next = ""] = lines.slice(line - 1, line + 1);
  const indentOf = (one: string): number => one.search(/\S/);
  if (next.trim() === "" || indentOf(next) > indentOf(opening)) return undefined;
  lines[line] = `${" ".repeat(indentOf(opening) + 2)}${next.trimStart()}`;
  return lines.join("\n");
}

class Reader {
  readonly #document: Document;
  readonly #counter: LineCounter;
  readonly #values = new Map<Node, unknown>();
  readonly #lines = new WeakMap<object, { readonly own: number; readonly keys: Map<string, number> }>();

  constructor(document: Document, counter: LineCounter) {
    this.#document = document;
    this.#counter = counter;
  }

  read(node: unknown): unknown {
    if (isAlias(node)) return this.read(node.resolve(this.#document));
    if (isScalar(node)) return typeof node.value === "bigint" ? toNumber(node.value) : node.value;
    if (!isMap(node) && !isSeq(node)) return null;
    if (this.#values.has(node)) return this.#values.get(node);
    const value: object = isMap(node) ? {} : [];
    this.#values.set(node, value);
    this.#lines.set(value, { own: this.#line(node), keys: new Map() });
    if (isMap(node)) this.#readMap(node, value as JsonObject);
    else for (const item of node.items) (value as unknown[]).push(this.read(item));
    return value;
  }

  lineOf(object: unknown, key?: string): number {
    const lines = typeof object === "object" && object !== null ? this.#lines.get(object) : undefined;
    return (key === undefined ? undefined : lines?.keys.get(key)) ?? lines?.own ?? 1;
  }

  /** What `<<` brings gives way to what the map has of its own. */
  #readMap(map: YAMLMap, into: JsonObject): void {
    for (const pair of map.items) if (!isMerge(pair)) this.#readPair(pair, into);
    for (const { value } of map.items.filter((pair) => isMerge(pair)))
      for (const source of isSeq(value) ? value.items : [value]) {
        const merged = isAlias(source) ? source.resolve(this.#document) : source;
        if (!isMap(merged)) continue;
        for (const pair of merged.items) if (!Object.hasOwn(into, keyOf(pair))) this.#readPair(pair, into);
      }
  }

  #readPair(pair: Pair, into: JsonObject): void {
    const name = keyOf(pair);
    const line = this.#line(pair.key as Node);
    const keys = this.#lines.get(into)?.keys;
    refuseTwice(name, keys?.get(name), line);
    // A name such as __proto__ is a name like any other.
    Object.defineProperty(into, name, { value: this.read(pair.value), enumerable: true, writable: true, configurable: true });
    keys?.set(name, line);
  }

  #line(node: Node): number {
    return node.range ? this.#counter.linePos(node.range[0]).line : 1;
  }
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && (typeof pair.key.value === "symbol" || pair.key.value === "<<");
}
