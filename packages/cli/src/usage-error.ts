/** The person typed something that cannot be run. */
export class UsageError extends Error {}
