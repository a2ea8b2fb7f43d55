/** How many requests of one client may be in flight, learned from its vendor's answers. */
export interface Window {
  readonly size: number;
  /** The vendor answered that there were too many requests. */
  onThrottled(): void;
  /** The vendor answered. */
  onAnswered(): void;
}

/** @param most - the size that is never exceeded. */
export function createWindow(most: number): Window {
  let size = most;
  return {
    get size() {
      return size;
    },
    onThrottled() {
      size = Math.max(1, size >> 1);
    },
    onAnswered() {},
  };
}
