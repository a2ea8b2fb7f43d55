import { createHash } from "node:crypto";
import { CannotCheck } from "../errors.ts";
import type { PageIdentity } from "../facts/sheet.ts";

/** What a document says to people, and what is about the document and not about the operation. */
const words = new Set(["description", "summary", "title", "document", "documentation", "externalDocs", "example", "examples"]);
const labels = new Set(["operationId", "tags"]);

/** Digests of what an operation reaches, so that a document may change elsewhere. */
export function identifyReach(reached: unknown): Pick<PageIdentity, "sha256" | "wordsSha256" | "linksSha256"> {
  const said: unknown[] = [];
  const form = formOf(reached, (text) => said.push(text));
  const wordsSha256 = sha256(JSON.stringify(said));
  return { sha256: sha256(form + wordsSha256), wordsSha256, linksSha256: sha256("") };
}

/**
 * The digest of a value without its words; those are handed on. An object that is met again is named by its number: a circle
 * has an end, and nothing is written twice.
 */
export function formOf(reached: unknown, onWords: (words: unknown) => void = () => {}): string {
  const numbers = new Map<object, number>();
  const hash = createHash("sha256");

  function visit(value: unknown, isNames: boolean): void {
    const number = typeof value === "object" && value !== null ? numbers.get(value) : undefined;
    if (typeof value !== "object" || value === null || number !== undefined) {
      hash.update(`${number === undefined ? JSON.stringify(value) : `#${number}`},`);
      return;
    }
    if (!isNames && "$ref" in value && typeof value.$ref === "string" && !value.$ref.startsWith("#")) {
      throw new CannotCheck(`A $ref leads out of the document: ${value.$ref}`, "Give the whole document, bundled into one file.");
    }
    numbers.set(value, numbers.size);
    hash.update(Array.isArray(value) ? "[" : "{");
    for (const [name, inner] of Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))) {
      if (!isNames && words.has(name)) onWords(inner);
      if (!isNames && (words.has(name) || labels.has(name) || name.startsWith("x-"))) continue;
      hash.update(`${JSON.stringify(name)}:`);
      // A field may have any name.
      visit(inner, name === "properties" && !isNames);
    }
    hash.update("}");
  }

  visit(reached, false);
  return hash.digest("hex");
}

export function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
