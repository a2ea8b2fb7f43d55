/** One figure from several rounds. */
export interface Sample {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function summarize(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** How often each value holds the floor's value of the same round: what disturbs a round disturbs both. */
export function pairWith(values: readonly number[], floor: readonly number[]): Sample {
  return summarize(values.map((value, round) => value / (floor[round] ?? Number.NaN)));
}

/** `12 (11–14)`. */
export function show({ median, least, most }: Sample, digits = 0): string {
  const [shown, from, to] = [median, least, most].map((value) => value.toFixed(digits));
  return from === to ? `${shown}` : `${shown} (${from}–${to})`;
}

/** Runs every contender once a round, in turn, and gives each one's results in the order of the rounds. */
export async function takeTurns<T>(
  names: readonly string[],
  rounds: number,
  runOnce: (name: string) => Promise<T>,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const results = new Map<string, T[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) results.get(name)?.push(await runOnce(name));
  return results;
}
