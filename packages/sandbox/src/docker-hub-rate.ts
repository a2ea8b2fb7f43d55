// https://docs.docker.com/reference/api/hub/latest/#tag/rate-limiting
import type { DockerHubWorld } from "./docker-hub-world.ts";
import type { HandlerOptions } from "./vendor.ts";

interface Rate {
  readonly headers: Readonly<Record<string, string>>;
  readonly isSpent: boolean;
  /** Milliseconds since 1970. */
  readonly resetsAt: number;
}

/** Counts a caller's requests of each minute. */
export function createRateLimit({ world, now }: HandlerOptions<DockerHubWorld>): (identifier: string | undefined) => Rate {
  const counts = new Map<string | undefined, { minute: number; requests: number }>();
  return (identifier) => {
    const minute = Math.floor(now() / 60_000);
    const last = counts.get(identifier);
    const requests = (last?.minute === minute ? last.requests : 0) + 1;
    counts.set(identifier, { minute, requests });
    const resetsAt = (minute + 1) * 60_000;
    return {
      headers: {
        "x-ratelimit-limit": String(world.requestsAMinute),
        "x-ratelimit-remaining": String(Math.max(0, world.requestsAMinute - requests)),
        "x-ratelimit-reset": String(resetsAt / 1000),
      },
      isSpent: requests > world.requestsAMinute,
      resetsAt,
    };
  };
}
