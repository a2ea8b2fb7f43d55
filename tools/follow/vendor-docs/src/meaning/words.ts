/** Full-width letters and punctuation, and curly quotes, become the plain ones. */
export function fold(text: string): string {
  return text.normalize("NFKC").replaceAll("。", ". ").replaceAll("、", ",").replace(/[“”]/g, '"').trim();
}

/** A word of a header or a yes/no cell, as it is looked up. */
export function key(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[\s*_:.?()[\]-]+/g, "");
}

/** Finds a key in lists of words. */
export function lookUp<T extends string>(text: string, lists: Record<T, readonly string[]>): T | undefined {
  const wanted = key(text);
  return (Object.keys(lists) as T[]).find((role) => lists[role].some((word) => key(word) === wanted));
}
