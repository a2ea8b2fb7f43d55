import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** A text that other YAML readers take for a date, a number or a truth value, such as 2026-11-01 or `on`, is written in quotes. */
export function quoteAmbiguous(node: unknown): void {
  if (isSeq(node)) for (const item of node.items) quoteAmbiguous(item);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      quoteAmbiguous(key);
      quoteAmbiguous(value);
    }
  }
  if (isScalar(node) && typeof node.value === "string" && isAmbiguous(node.value)) node.type = "QUOTE_DOUBLE";
}

function isAmbiguous(text: string): boolean {
  return /^[\w.:+ -]{1,40}$/.test(text) && typeof parseDocument(text, { version: "1.1" }).toJS() !== "string";
}

/** Lists of scalars and what a departure states stand on one line, as people write them. */
export function flattenLists(node: unknown): void {
  if (isSeq(node) && node.items.every((item) => isScalar(item))) node.flow = true;
  if (isSeq(node)) for (const item of node.items) flattenLists(item);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    flattenLists(value);
    if (isScalar(key) && key.value === "stated" && isMap(value)) value.flow = true;
  }
}
