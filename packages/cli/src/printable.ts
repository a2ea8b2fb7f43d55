/** Text from the network, fit for a terminal: what would steer it, or turn the text around, is shown as its code instead. */
export function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
