type Measure = (text: string) => number;

let measureAny: Measure | undefined;

/** Loads what measures the text, if it is not there: that takes longer than a listing of one page, and most names are ASCII. */
export async function prepareWidths(texts: Iterable<string>): Promise<void> {
  if (measureAny) return;
  for (const text of texts) {
    if (isAscii(text)) continue;
    measureAny = (await import("string-width")).default;
    return;
  }
}

/** How many columns of a terminal a text takes, which {@link prepareWidths} has seen. */
export function textWidth(text: string): number {
  return measureAny === undefined || isAscii(text) ? text.length : measureAny(text);
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
