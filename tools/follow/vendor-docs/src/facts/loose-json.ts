/** JSON as pages print it: with comments and trailing commas. Undefined when it is not even that. */
export function readLooseJson(text: string): { readonly value: unknown } | undefined {
  for (const candidate of [text, withoutRemarks(text)]) {
    try {
      return { value: JSON.parse(candidate, keepDigits) };
    } catch {
      // The next candidate, or none.
    }
  }
  return undefined;
}

/** An integer past 2^53 keeps its digits, as a string: a rounded example would be another example. */
function keepDigits(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  const isRounded = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && context?.source !== undefined ? context.source : value;
}

/** Takes comments and trailing commas out, and leaves strings alone. */
function withoutRemarks(text: string): string {
  const tokens = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=[\s,}\]])#[^\n]*/g;
  const bare = text.replace(tokens, (token) => (token.startsWith('"') ? token : ""));
  return bare.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (token) => (token === "," ? "" : token));
}
