// https://datatracker.ietf.org/doc/html/rfc9110#section-11.6.1

/** One way in that a server names. */
export interface Challenge {
  /** In lower case, such as `bearer`. */
  readonly scheme: string;
  /** By lower-case name. */
  readonly params: Readonly<Record<string, string>>;
}

// A literal, so that a bundler knows that it does nothing.
const part = /(?<name>[\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[\w!#$%&'*+.^`|~-]+)))?/g;
const longest = 4096;

/** The challenges of a `WWW-Authenticate` header: a name alone starts one, a name with a value belongs to the one before. */
export function readChallenges(header: string | null): Challenge[] {
  const challenges: Challenge[] = [];
  let params: Record<string, string> = {};
  for (const { groups } of (header ?? "").slice(0, longest).matchAll(part)) {
    const { name = "", quoted, plain } = groups ?? {};
    const value = quoted?.replaceAll(/\\(.)/g, "$1") ?? plain;
    if (value !== undefined) {
      params[name.toLowerCase()] = value;
      continue;
    }
    params = Object.create(null);
    challenges.push({ scheme: name.toLowerCase(), params });
  }
  return challenges;
}

/** Whether a challenge is of a kind that is known here: a server may name others first, such as `Negotiate`. */
export function canAnswer({ scheme, params }: Challenge): boolean {
  return scheme === "basic" || (scheme === "bearer" && params.realm !== undefined);
}
