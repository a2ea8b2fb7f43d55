const integer = /^-?\d+$/;

/**
 * `JSON.parse`, except that a whole number beyond 2^53 becomes a `bigint` instead of being rounded.
 *
 * @throws SyntaxError when the text is not JSON.
 * @throws RangeError when it is JSON that cannot be read exactly here; the message says why.
 */
export function parseExactJson(text: string): unknown {
  if (!mayHoldLongInteger(text)) return JSON.parse(text);
  try {
    return JSON.parse(text, exactNumber);
  } catch (error) {
    if (error instanceof InexactError || !(error instanceof RangeError)) throw error;
    throw new InexactError("nested too deeply to read its long numbers exactly");
  }
}

/**
 * Whether a number of 16 digits or more stands after a colon, a bracket or a comma: a double holds whole numbers exactly up to
 * 2^53. To find one in a string too costs time only.
 */
export function mayHoldLongInteger(text: string): boolean {
  // So many digits in a row cover one of every 16 characters.
  for (let at = 15; at < text.length; at += 16) {
    if (!isDigit(text, at)) continue;
    let start = at;
    while (isDigit(text, start - 1)) start--;
    while (isDigit(text, at + 1)) at++;
    if (at - start >= 15 && opensNumber(text, start)) return true;
  }
  return false;
}

function opensNumber(text: string, start: number): boolean {
  let before = start - 1;
  if (text[before] === "-") before--;
  while (/\s/.test(text.charAt(before))) before--;
  return /[:,[]/.test(text.charAt(before));
}

function isDigit(text: string, at: number): boolean {
  return (text.charCodeAt(at) ^ 48) < 10;
}

class InexactError extends RangeError {}

// TypeScript's type of a reviver has no third parameter yet; engines put the number's own text there.
function exactNumber(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  if (context?.source === undefined) throw new InexactError("holding a number beyond 2^53, which this runtime cannot read exactly");
  return integer.test(context.source) ? BigInt(context.source) : value;
}
