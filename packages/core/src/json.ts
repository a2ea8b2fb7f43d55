/**
 * `JSON.parse`, except that a whole number beyond 2^53 becomes a `bigint` instead of being rounded.
 *
 * @throws SyntaxError when the text is not JSON.
 * @throws RangeError or TypeError when it is JSON that cannot be read exactly here; the message says why.
 */
export function parseExactJson(text: string): unknown {
  if (!mayHoldLongInteger(text)) return JSON.parse(text);
  try {
    return JSON.parse(text, exactNumber);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError("nested too deeply to read its long numbers exactly") : error;
  }
}

/**
 * Whether 16 digits or more stand in a row where a number may start: a double holds whole numbers exactly up to 2^53. To find one in a
 * string too costs time only, though much of it: a digest that starts with digits, as in `"sha256:…"`, is none.
 */
export function mayHoldLongInteger(text: string): boolean {
  // So many digits in a row cover one of every 16 characters.
  for (let at = 15; at < text.length; at += 16) {
    if (!isDigit(text, at)) continue;
    let start = at;
    while (isDigit(text, start - 1)) start--;
    while (isDigit(text, at + 1)) at++;
    if (at - start >= 15 && /(^|[\s,[]|["\s]:)-?$/.test(text.slice(Math.max(0, start - 3), start))) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  return (text.charCodeAt(at) ^ 48) < 10;
}

// TypeScript's type of a reviver has no third parameter yet; engines put the number's own text there.
function exactNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  if (context?.source === undefined) throw new TypeError("holding a number beyond 2^53, which this runtime cannot read exactly");
  return /^-?\d+$/.test(context.source) ? BigInt(context.source) : value;
}
