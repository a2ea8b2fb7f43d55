/** Text from the network, fit for a terminal: what would steer it, or turn the text around, is shown as its code instead. */
export function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** A value as JSON, with such characters as JSON escapes: it means the same, and a terminal may show it. */
export function toPrintableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/\p{C}/gu, (character) => character.split("").map(toJsonEscape).join(""));
}

function toJsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
