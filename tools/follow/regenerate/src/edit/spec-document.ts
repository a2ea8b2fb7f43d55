import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Document, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLSeq } from "yaml";
import { flattenLists, quoteAmbiguous } from "./node-style.ts";

const biome = fileURLToPath(new URL("../../../../../node_modules/.bin/biome", import.meta.url));
const root = fileURLToPath(new URL("../../../../../", import.meta.url));

/** A spec that is edited in place: comments, order and style of everything else stay. Places are JSON pointers, `#/info/version`. */
export class SpecDocument {
  readonly #text: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();
  #isChanged = false;

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text, { lineCounter: this.#lines });
  }

  /** The value at a place, as JSON; undefined when there is none. */
  get(pointer: string): unknown {
    const node = this.#node(pointer);
    return isCollection(node) || isScalar(node) ? node.toJS(this.#document) : undefined;
  }

  has(pointer: string): boolean {
    return this.#node(pointer) !== undefined;
  }

  /** Where a `$ref` within this file leads; a place without one leads to itself. */
  resolve(pointer: string): string {
    const reference = this.get(`${pointer}/$ref`);
    return typeof reference === "string" && reference.startsWith("#/") ? this.resolve(reference) : pointer;
  }

  /** The line on which a place stood when the file was read. */
  lineOf(pointer: string): number {
    const keys = keysOf(pointer);
    const parent = keys.length === 0 ? undefined : this.#document.getIn(keys.slice(0, -1), true);
    const key = isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === keys.at(-1))?.key : undefined;
    const node = (key ?? this.#node(pointer)) as Node | undefined;
    return node?.range ? this.#lines.linePos(node.range[0]).line : 1;
  }

  /** Sets a value. A scalar keeps its quotes; a new key comes last. */
  set(pointer: string, value: unknown): void {
    this.#isChanged = true;
    const node = this.#node(pointer);
    if (isScalar(node) && typeof value === typeof node.value) {
      node.value = value;
      quoteAmbiguous(node);
    } else this.#document.setIn(keysOf(pointer), this.#create(value));
  }

  /** Adds a key to a map before the first key that `isLater`; without one, at its end. */
  insert(pointer: string, key: string, value: unknown, isLater: (key: string) => boolean): void {
    this.#isChanged = true;
    const map = this.#node(pointer);
    if (!isMap(map)) throw new Error(`${pointer} is no map`);
    const pair = this.#document.createPair(key, this.#create(value)) as Pair;
    const index = map.items.findIndex((item) => isScalar(item.key) && isLater(String(item.key.value)));
    // Where keys are quoted, as those of statuses, so is the new one.
    const first = map.items[0]?.key;
    if (isScalar(first) && isScalar(pair.key) && first.type && first.type !== "PLAIN") pair.key.type = first.type;
    map.items.splice(index < 0 ? map.items.length : index, 0, pair);
  }

  /** Adds an item to the list at a place, which is made when it is missing. */
  append(pointer: string, value: unknown): void {
    this.#isChanged = true;
    const list = this.#node(pointer);
    if (isSeq(list)) list.add(this.#create(value));
    else this.#document.setIn(keysOf(pointer), this.#create([value]));
  }

  remove(pointer: string): void {
    if (!this.has(pointer)) return;
    this.#isChanged = true;
    this.#document.deleteIn(keysOf(pointer));
  }

  /** Takes an item out of a list; an empty list goes too. */
  removeItem(pointer: string, value: unknown): void {
    const list = this.#node(pointer);
    if (!isSeq(list)) return;
    const index = (list as YAMLSeq<Node>).items.findIndex((item) => isScalar(item) && item.value === value);
    if (index < 0) return;
    this.remove(list.items.length === 1 ? pointer : `${pointer}/${index}`);
  }

  /** The file's text, in the repository's format; the very text that was read when nothing changed. */
  toText(): string {
    return this.#isChanged ? formatYaml(this.#document.toString({ lineWidth: 0 })) : this.#text;
  }

  #node(pointer: string): unknown {
    return this.#document.getIn(keysOf(pointer), true);
  }

  /** Lists of scalars and what a departure states stand on one line, as people write them. */
  #create(value: unknown): Node {
    const node = this.#document.createNode(value) as Node;
    flattenLists(node);
    quoteAmbiguous(node);
    return node;
  }
}

export function joinPointer(pointer: string, ...keys: readonly (string | number)[]): string {
  return [pointer, ...keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

export function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A value as a YAML file of the repository. */
export function yamlOf(value: unknown): string {
  const document = new Document(value);
  quoteAmbiguous(document.contents);
  return formatYaml(document.toString({ lineWidth: 0 }));
}

/** YAML as the repository's own formatter writes it. */
export function formatYaml(text: string): string {
  const { status, stdout, stderr } = spawnSync(biome, ["format", "--stdin-file-path=spec.yaml"], {
    cwd: root,
    input: text,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`biome cannot format the spec: ${stderr}`);
  return stdout;
}
