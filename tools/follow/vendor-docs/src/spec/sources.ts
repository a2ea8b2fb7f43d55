/** A revision that a spec follows, as `info.x-sources` has it. */
export interface Source {
  readonly page?: string;
  /** The operation, in a document that has many; several headings of a specification in prose. */
  readonly operation?: string | readonly string[];
  readonly source?: string;
  readonly revision?: string;
  readonly sha256?: string;
}

/** The source that is watched: of those with a raw file, or else with a page, the first of the newest revision. */
export function watchedSource(sources: readonly Source[]): Source | undefined {
  const raw = sources.filter(({ source }) => source !== undefined);
  const [first, ...others] = raw.length > 0 ? raw : sources;
  return others.reduce((newest, other) => (String(other.revision) > String(newest?.revision) ? other : newest), first);
}
