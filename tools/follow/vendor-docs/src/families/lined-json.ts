import { CannotCheck } from "../errors.ts";
import type { JsonObject, LinedYaml } from "./lined-yaml.ts";

/** A token of JSON, and the blanks before it. Only blanks hold line breaks. */
const token = /([ \t\r\n]*)(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null))/y;

interface Lines {
  readonly own: number;
  readonly keys: Map<string, number>;
}

/** JSON as values, and the line on which each key stands: as YAML's reader has them, in a tenth of the time. Undefined: it is no JSON. */
export function parseLinedJson(text: string): LinedYaml | undefined {
  const reader = new Reader(text);
  try {
    const value = reader.readAll();
    return { value, lineOf: (object, key) => reader.lineOf(object, key) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Reader {
  readonly #text: string;
  readonly #lines = new WeakMap<object, Lines>();
  #at = 0;
  #line = 1;
  #token = "";

  constructor(text: string) {
    this.#text = text;
    this.#next();
  }

  readAll(): unknown {
    const value = this.#value();
    if (this.#token !== "") throw new SyntaxError("Something stands behind the end.");
    return value;
  }

  lineOf(object: unknown, key?: string): number {
    const lines = typeof object === "object" && object !== null ? this.#lines.get(object) : undefined;
    return (key === undefined ? undefined : lines?.keys.get(key)) ?? lines?.own ?? 1;
  }

  #value(): unknown {
    const word = this.#token;
    if (word === "{") return this.#object();
    if (word === "[") return this.#list();
    this.#next();
    return /^-?\d+$/.test(word) ? toNumber(BigInt(word)) : JSON.parse(word);
  }

  #object(): JsonObject {
    const [into, lines]: [JsonObject, Lines] = [{}, { own: this.#line, keys: new Map() }];
    this.#lines.set(into, lines);
    this.#items("}", () => {
      const name: string = JSON.parse(this.#token);
      refuseTwice(name, lines.keys.get(name), this.#line);
      lines.keys.set(name, this.#line);
      this.#next();
      this.#take(":");
      // A name such as __proto__ is a name like any other.
      Object.defineProperty(into, name, { value: this.#value(), enumerable: true, writable: true, configurable: true });
    });
    return into;
  }

  #list(): unknown[] {
    const into: unknown[] = [];
    this.#lines.set(into, { own: this.#line, keys: new Map() });
    this.#items("]", () => into.push(this.#value()));
    return into;
  }

  /** What stands between an opening bracket and this closing one. */
  #items(end: string, readItem: () => void): void {
    this.#next();
    while (this.#token !== end) {
      readItem();
      if (this.#token !== end) this.#take(",");
    }
    this.#next();
  }

  #take(wanted: string): void {
    if (this.#token !== wanted) throw new SyntaxError(`No ${wanted} on line ${this.#line}.`);
    this.#next();
  }

  #next(): void {
    token.lastIndex = this.#at;
    const [all = "", blanks = "", ...words] = token.exec(this.#text) ?? [];
    this.#token = words.find((word) => word !== undefined) ?? "";
    if (this.#token === "" && /\S/.test(this.#text.slice(this.#at))) throw new SyntaxError(`No JSON on line ${this.#line}.`);
    this.#at += all.length;
    if (blanks.includes("\n")) this.#line += blanks.split("\n").length - 1;
  }
}

export function refuseTwice(name: string, first: number | undefined, second: number): void {
  if (first === undefined) return;
  throw new CannotCheck(
    `The document has ${name} twice in one map, on lines ${first} and ${second}.`,
    "Give the raw YAML or JSON file of the document.",
  );
}

/** JSON readers round a number past 2^53, so it stays the digits that it is. */
export function toNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
