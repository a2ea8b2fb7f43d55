import { type Fault, hasFault, type ProviderId } from "@imagetags/sandbox";

/** Every kind of fault, each short enough for a test. A kind that is missing here is a type error. */
const faultsByKind: { readonly [Kind in Fault["kind"]]: readonly Extract<Fault, { kind: Kind }>[] } = {
  throttle: [{ kind: "throttle" }],
  html: [
    { kind: "html", status: 200 },
    { kind: "html", status: 500 },
    { kind: "html", status: 502 },
  ],
  "slow-headers": [{ kind: "slow-headers", ms: 1 }],
  "slow-body": [{ kind: "slow-body", ms: 1 }],
  "cut-body": [{ kind: "cut-body" }],
  reset: [{ kind: "reset" }],
  "empty-body": [{ kind: "empty-body" }],
  "wrong-content-type": [{ kind: "wrong-content-type" }],
  gzip: [{ kind: "gzip" }],
  "duplicate-page": [{ kind: "duplicate-page" }],
  "short-page": [{ kind: "short-page" }],
  "capped-limit": [{ kind: "capped-limit", limit: 3 }],
  "ignored-offset": [{ kind: "ignored-offset" }],
  "lying-total": [
    { kind: "lying-total", by: 1 },
    { kind: "lying-total", by: -1 },
    { kind: "lying-total", by: 1000 },
  ],
  "missing-total": [{ kind: "missing-total" }],
  "stale-cursor": [{ kind: "stale-cursor" }],
  "lost-next": [{ kind: "lost-next" }],
  replica: [
    { kind: "replica", behind: 1 },
    { kind: "replica", behind: 3 },
  ],
  "any-order": [{ kind: "any-order", seed: 1 }],
  push: [
    { kind: "push", tag: "new" },
    { kind: "push", tag: 5 },
  ],
  delete: [{ kind: "delete", tag: 3 }],
  "expired-token": [{ kind: "expired-token" }],
  "bad-signature": [{ kind: "bad-signature" }],
};

/** Every fault that a vendor can have. */
export function faultsOf(id: ProviderId): Fault[] {
  return Object.values(faultsByKind)
    .flat()
    .filter((fault) => hasFault(id, fault));
}
