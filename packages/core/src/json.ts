// A double holds whole numbers exactly up to 2^53. A longer one stands after a colon, a bracket or a comma; to find one in a
// string too costs time only.
const longInteger = /[:,[]\s*-?\d{16}/;
const integer = /^-?\d+$/;

/**
 * `JSON.parse`, except that a whole number beyond 2^53 becomes a `bigint` instead of being rounded.
 *
 * @throws SyntaxError when the text is not JSON.
 * @throws RangeError when it is JSON that cannot be read exactly here; the message says why.
 */
export function parseExactJson(text: string): unknown {
  if (!longInteger.test(text)) return JSON.parse(text);
  try {
    return JSON.parse(text, exactNumber);
  } catch (error) {
    if (error instanceof InexactError || !(error instanceof RangeError)) throw error;
    throw new InexactError("nested too deeply to read its long numbers exactly");
  }
}

class InexactError extends RangeError {}

// TypeScript's type of a reviver has no third parameter yet; engines put the number's own text there.
function exactNumber(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  if (context?.source === undefined) throw new InexactError("holding a number beyond 2^53, which this runtime cannot read exactly");
  return integer.test(context.source) ? BigInt(context.source) : value;
}
