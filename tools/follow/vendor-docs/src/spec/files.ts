import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { CannotCheck } from "../errors.ts";

export type Json = Record<string, unknown>;

/** A place in a spec: its node, and the pointer that leads there. */
export interface Place {
  readonly node: Json;
  readonly pointer: string;
  readonly file: URL;
}

/** The YAML files of a spec, each read once. */
export class SpecFiles {
  readonly #files = new Map<string, unknown>();

  read(file: URL): unknown {
    if (!this.#files.has(file.href)) this.#files.set(file.href, parseFile(file));
    return this.#files.get(file.href);
  }

  root(file: URL): Place {
    return { node: asObject(this.read(file)), pointer: "#", file };
  }

  child(place: Place, ...keys: readonly (string | number)[]): Place {
    let node: unknown = place.node;
    let pointer = place.pointer;
    for (const key of keys) {
      node = (node as Json | undefined)?.[key];
      pointer += `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    }
    return { node: asObject(node), pointer, file: place.file };
  }

  /** Follows a `$ref`. What stands beside it is added to what it leads to, as OpenAPI 3.1 has it. */
  resolve(place: Place): Place {
    const reference = place.node.$ref;
    if (typeof reference !== "string") return place;
    const [path = "", fragment = ""] = reference.split("#");
    const file = path === "" ? place.file : new URL(path, place.file);
    const keys = fragment
      .split("/")
      .slice(1)
      .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
    const target = this.resolve(this.child(this.root(file), ...keys));
    const { $ref: _, ...beside } = place.node;
    return { ...target, node: { ...target.node, ...beside } };
  }
}

function parseFile(file: URL): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CannotCheck(`${file.pathname} cannot be read.`, "Look whether the file is there and the $ref that names it is right.");
  }
  return parse(text, { intAsBigInt: false });
}

export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
