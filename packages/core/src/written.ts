/** A text in which escapes were undone, and where each of its units ends in the text as it came. */
export interface Reading {
  readonly text: string;
  readonly ends: Uint32Array;
}

// Deeper than any program nests them. Each more costs three times the readings of a hostile text.
const deepest = 4;

/** Reads a text in each way in which it may be escaped for JSON, HTML and URLs: not, once, and one within another. */
export function readEveryWay(text: string): Generator<Reading> {
  return readOn({ text, ends: new Uint32Array(text.length).map((_, index) => index + 1) }, deepest);
}

function* readOn(reading: Reading, depth: number): Generator<Reading> {
  yield reading;
  if (depth === 0) return;
  for (const [pattern, mean] of escapes) {
    const inner = undo(reading, pattern, mean);
    if (inner.text !== reading.text) yield* readOn(inner, depth - 1);
  }
}

type Mean = (found: RegExpExecArray) => string | undefined;

function undo({ text, ends }: Reading, pattern: RegExp, mean: Mean): Reading {
  const pieces: string[] = [];
  const newEnds = new Uint32Array(text.length);
  let size = 0;
  let from = 0;
  const keep = (to: number) => {
    pieces.push(text.slice(from, to));
    newEnds.set(ends.subarray(from, to), size);
    size += to - from;
  };
  for (const found of text.matchAll(pattern)) {
    const meaning = meaningOf(found, mean);
    if (meaning === undefined) continue;
    keep(found.index);
    from = found.index + found[0].length;
    pieces.push(meaning);
    newEnds.fill(ends[from - 1] as number, size, size + meaning.length);
    size += meaning.length;
  }
  keep(text.length);
  return { text: pieces.join(""), ends: newEnds };
}

function meaningOf(found: RegExpExecArray, mean: Mean): string | undefined {
  try {
    return mean(found);
  } catch {
    // No character has this number, or these bytes.
    return undefined;
  }
}

// HTML's names for ASCII's signs, in their order: https://html.spec.whatwg.org/multipage/named-characters.html
const signs = "!\"#$%&'()*+,./:;<=>?@[\\]^_`{|}";
const names = [
  ..."excl quot num dollar percnt amp apos lpar rpar ast plus comma period sol colon semi lt equals gt quest commat".split(" "),
  ..."lsqb bsol rsqb hat lowbar grave lcub vert rcub".split(" "),
];

const escapes: readonly (readonly [RegExp, Mean])[] = [
  [/\\(?:u[\da-fA-F]{4}|["\\/bfnrt])/g, ([escaped]) => JSON.parse(`"${escaped}"`)],
  [/%[0-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f]){1,3}/gi, ([bytes]) => decodeURIComponent(bytes)],
  [
    /&(?:#(x?[\da-f]{1,8})|([a-z]{2,6}));/gi,
    ([, point, name = ""]) => (point ? String.fromCodePoint(Number(`0${point}`)) : signs[names.indexOf(name.toLowerCase())]),
  ],
];
