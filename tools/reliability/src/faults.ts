import type { Fault } from "@imagetags/sandbox";

/** Every fault that the sandbox knows, short enough for a test. */
export const everyFault: readonly Fault[] = [
  { kind: "throttle" },
  { kind: "html", status: 200 },
  { kind: "html", status: 500 },
  { kind: "html", status: 502 },
  { kind: "cut-body" },
  { kind: "reset" },
  { kind: "empty-body" },
  { kind: "wrong-content-type" },
  { kind: "slow-headers", ms: 1 },
  { kind: "slow-body", ms: 1 },
  { kind: "duplicate-page" },
  { kind: "short-page" },
  { kind: "capped-limit", limit: 3 },
  { kind: "ignored-offset" },
  { kind: "lying-total", by: 1 },
  { kind: "lying-total", by: -1 },
  { kind: "lying-total", by: 1000 },
];
