/** The person typed something that cannot be run. */
export class UsageError extends Error {
  /** What to do instead. */
  readonly advice: string;
  constructor(message: string, advice = "Try: imagetags --help") {
    super(message);
    this.advice = advice;
  }
}
