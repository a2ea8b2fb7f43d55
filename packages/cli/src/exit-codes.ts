/** What the command's exit code says. */
export const exitCodes = {
  ok: 0,
  /** A vendor refused, or the network failed. */
  failure: 1,
  usage: 2,
  /** Nothing matched, and `--fail-empty` was given; there is no such tag; or `diff` had nothing to compare. */
  empty: 3,
  /** `diff` found differences. */
  different: 4,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
