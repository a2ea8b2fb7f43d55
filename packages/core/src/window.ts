/** One request. */
export interface Turn {
  /** Counts the requests of the window. */
  readonly number: number;
  /** When it was sent, by the window's clock. */
  readonly sentAt: number;
}

/**
 * How many requests of one client may be in flight, and how fast they may follow each other, learned from its vendor's answers.
 *
 * The size starts at 4 and grows by one a round trip. A throttled answer halves it, once a round trip, and sets a pace: nine
 * tenths of what the vendor accepted in the second before. Growth without a pace would run into the vendor's limit again and again.
 * Where less was accepted than the window holds, as after a quiet time, no pace is known: the limit may be another's doing.
 */
export interface Window {
  readonly size: number;
  /** How long until the next request may be sent, in milliseconds; 0 for at once. Who waits asks again then. */
  waitMs(): number;
  /** A request is sent. */
  take(): Turn;
  /** The vendor answered the request of this turn. */
  onAnswered(turn: Turn): void;
  /** The vendor answered it that there were too many requests. */
  onThrottled(turn: Turn): void;
}

const firstSize = 4;
const share = 0.9;
// While no answer is throttled the pace recovers, faster and faster: by a tenth in 100 answers, or in 6 seconds. Then it is forgotten.
const forgotten = { answers: 500, ms: 30_000 };
const recovery = 2.5;
const mostRemembered = 1000;

export interface WindowOptions {
  /** The size that is never exceeded. */
  readonly most: number;
  /** No pause between two requests is longer. */
  readonly longestPauseMs: number;
  /** Milliseconds of a clock. Default: the machine's. */
  readonly now?: () => number;
}

/** A window that has learned nothing yet. */
export function createWindow({ most, longestPauseMs, now = Date.now }: WindowOptions): Window {
  let size = Math.min(firstSize, most);
  let taken = 0;
  // What was sent before the size last changed tells nothing of the new size.
  let changedAt = 0;
  let throttledAt = 0;
  let learnedMs = 0;
  let learnedAt = 0;
  let sinceThrottled = 0;
  let lastSentAt = Number.NEGATIVE_INFINITY;
  const answeredAt: number[] = [];
  const pause = () => {
    const recovered = Math.max(sinceThrottled / forgotten.answers, (now() - learnedAt) / forgotten.ms);
    return recovered < 1 ? learnedMs * Math.exp(-recovery * recovered ** 2) : 0;
  };
  const acceptedBefore = (end: number) => answeredAt.filter((at) => at > end - 1000 && at <= end).length;

  return {
    get size() {
      return size;
    },
    waitMs() {
      // A clock may be set back.
      lastSentAt = Math.min(lastSentAt, now());
      return Math.max(0, lastSentAt + pause() - now());
    },
    take() {
      const [sentAt, pauseMs] = [now(), pause()];
      const planned = lastSentAt + pauseMs;
      // A timer is late by a little: the next one is not.
      lastSentAt = sentAt < planned + pauseMs ? planned : sentAt;
      return { number: taken++, sentAt };
    },
    onAnswered({ number }) {
      answeredAt.push(now());
      if (answeredAt.length > mostRemembered) answeredAt.splice(0, mostRemembered / 2);
      sinceThrottled++;
      if (number < changedAt || size === most) return;
      size++;
      changedAt = taken;
    },
    onThrottled({ number, sentAt }) {
      if (number < throttledAt) return;
      // Such an answer may take its time, while nothing else is accepted.
      const accepted = Math.max(acceptedBefore(sentAt), acceptedBefore(now()));
      const pauseMs = pause();
      learnedMs = pauseMs > 0 || accepted >= size ? Math.min(slower(pauseMs, 1000 / (share * accepted)), longestPauseMs) : 0;
      learnedAt = now();
      sinceThrottled = 0;
      size = Math.max(1, size >> 1);
      changedAt = throttledAt = taken;
    },
  };
}

// After a stall little was accepted lately: a pace that is known falls by one step only.
function slower(pauseMs: number, learnedMs: number): number {
  return pauseMs === 0 ? learnedMs : Math.min(Math.max(pauseMs, learnedMs), pauseMs / share);
}
