/** Whether a text is a JSON object that has these keys, at whatever depth: enough to tell one family of documents from the others. */
export function isJsonWith(text: string, keys: readonly string[]): boolean {
  return /^\s*\{/.test(text) && keys.every((key) => new RegExp(`"${key}"\\s*:`).test(text));
}
