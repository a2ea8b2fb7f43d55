/** The parameters of a query or a form, decoded; nothing when one stands there twice. */
export function readParameters(text: string): Map<string, string> | undefined {
  const pairs = text.replace(/^\?/, "").split("&").filter(Boolean);
  const parameters = new Map(
    pairs.map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decode(name.replaceAll("+", " ")), decode(value.join("=").replaceAll("+", " "))];
    }),
  );
  return parameters.size === pairs.length ? parameters : undefined;
}

/** The text without its percent encoding, or as it is where that is malformed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
