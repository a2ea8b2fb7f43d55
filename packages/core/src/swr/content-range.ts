/**
 * How many records there are, from `Content-Range: offset-count/total`. Its second number is the count on this page, not
 * the last index, as RFC 9110 would have it; a unit may stand before it. `undefined` when the header does not say.
 */
export function readContentRangeTotal(headers: Headers): number | undefined {
  const total = /^(?:\w+ )?\d+-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "")?.[1];
  return total === undefined ? undefined : Number(total);
}
