import type { ClientOptions, ImagetagsError, RequestEvent, ResponseEvent } from "@imagetags/core";
import { isImagetagsError } from "@imagetags/core";
import { nodeFetch } from "@imagetags/core/node";
import type { ImageTag } from "@imagetags/normalize";
import type { Context } from "./context.ts";
import { type ListingFacts, learnCompleteness } from "./listing-facts.ts";
import { namesAlone, openSource } from "./open-source.ts";
import type { ConnectionOptions } from "./options.ts";
import { printable } from "./printable.ts";
import type { Progress } from "./progress.ts";
import type { Reference } from "./reference.ts";
import { endpointVariable, type Source } from "./source.ts";
import { UsageError } from "./usage-error.ts";

/** The vendors, as one run of a command asks them. */
export class Connection {
  readonly #context: Context;
  readonly #options: ConnectionOptions;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #references: readonly Reference[];
  readonly #sources = new Map<string, Promise<Source>>();
  readonly #credentials = new Map<string, unknown>();
  #allOpened: Promise<unknown> | undefined;
  #progress: Progress | undefined;
  #isQuiet = false;

  /** @throws UsageError when an option cannot be meant for these repositories. */
  constructor(context: Context, options: ConnectionOptions, references: readonly Reference[]) {
    checkProviders(
      options,
      references.map(({ provider }) => provider),
    );
    this.#references = references;
    this.#context = context;
    this.#options = options;
    this.#signal = AbortSignal.any([context.signal, this.#stop.signal]);
    if (!options.quiet && !options.verbose && context.isWatched) this.#startProgress();
    // The next program prints where the progress stands.
    if (context.terminal.isPiped) context.beforePrint = () => this.#stopProgress();
  }

  /**
   * Where a repository is, opened once for each provider, host and account. All are opened before the first is asked, so that they
   * share what a vendor says of a key.
   */
  async open(reference: Reference): Promise<Source> {
    this.#allOpened ??= Promise.allSettled(this.#references.map((one) => this.#openOne(one)));
    await this.#allOpened;
    return this.#openOne(reference);
  }

  #openOne(reference: Reference): Promise<Source> {
    const { provider, host, account, options } = reference;
    const key = JSON.stringify([provider, account, options, host]);
    const opened = this.#sources.get(key) ?? openSource(reference, this.#context, this.#options, this.#clientOptions(), this.#credentials);
    this.#sources.set(key, opened);
    return opened;
  }

  /**
   * Every tag that a reference means, as the source lists them: one, if it names one. What the listing says of itself at its end
   * goes into `facts`.
   *
   * @param name - the only name that is wanted, where it is one.
   */
  async *list(reference: Reference, facts: ListingFacts, name = reference.tag): AsyncGenerator<ImageTag, void, undefined> {
    const { digest } = reference;
    let isFound = digest === undefined;
    let isTold = true;
    for await (const tag of this.#listAll(reference, facts, name)) {
      isTold &&= tag.digest !== undefined;
      if (digest !== undefined && tag.digest !== digest) continue;
      isFound = true;
      yield tag;
    }
    if (!isFound && !isTold && !(await this.open(reference)).capabilities.digest) throw untoldError(reference);
  }

  async *#listAll(reference: Reference, facts: ListingFacts, name?: string): AsyncGenerator<ImageTag, void, undefined> {
    const { repository } = reference;
    const source = await this.open(reference);
    const found = name === undefined ? undefined : await this.#find(source, repository, name);
    if (Array.isArray(found)) {
      facts.complete = true;
      yield* found;
      return;
    }
    const listing = source.list(repository, { signal: this.#signal });
    for await (const tag of listing) {
      this.#progress?.addTag();
      if (name !== undefined && tag.name !== name) continue;
      if (name !== undefined) facts.complete = true;
      yield tag;
    }
    if (facts.complete) return;
    // Neither shows that there is none.
    if (found && !listing.completeness?.proven) throw found;
    learnCompleteness(facts, listing.completeness);
  }

  /** The source of a reference, if it could be opened. */
  async opened(reference: Reference): Promise<Source | undefined> {
    return this.open(reference).catch(() => undefined);
  }

  /** Stops what is under way, and takes the progress off the screen. */
  close(): void {
    this.#stop.abort();
    this.#stopProgress();
  }

  /** The tag of that name, if any; the error of a search that does not show that there is none. */
  async #find(source: Source, repository: string, name: string): Promise<ImageTag[] | ImagetagsError> {
    try {
      const tag = await source.get(repository, name, { signal: this.#signal });
      return tag ? [tag] : [];
    } catch (error) {
      if (isImagetagsError(error) && error.kind === "incomplete") return error;
      throw error;
    }
  }

  async #startProgress(): Promise<void> {
    const { Progress } = await import("./progress.ts");
    if (!this.#isQuiet && !this.#signal.aborted) this.#progress = new Progress(this.#context);
  }

  #stopProgress(): void {
    this.#isQuiet = true;
    this.#progress?.stop();
    this.#progress = undefined;
  }

  #clientOptions(): ClientOptions {
    const { timeout, concurrency, verbose } = this.#options;
    return {
      ...(timeout === undefined ? {} : { timeoutMs: timeout }),
      ...(concurrency === undefined ? {} : { concurrency }),
      fetch: nodeFetch,
      userAgent: "imagetags-cli",
      onRequest: (event) => this.#progress?.onRequest(event),
      onResponse: (event) => {
        this.#progress?.onResponse(event);
        if (verbose) this.#context.say(this.#context.paintError("dim", describeResponse(event)));
      },
    };
  }
}
/** `GET host/path 200 12 ms`: the query is left out, because a vendor may put keys into it. */
function describeResponse(event: ResponseEvent): string {
  const { status = "no answer", durationMs, failure, code, retryInMs } = event;
  const what = [failure, code === undefined ? "" : `code ${code}`].filter(Boolean).join(", ");
  const again = retryInMs === undefined ? "" : `, again in ${retryInMs} ms (attempt ${event.attempt + 1})`;
  return printable(`${describeRequest(event)} ${status} ${durationMs} ms${what ? ` ${what}` : ""}${again}`);
}

function describeRequest({ method, url }: RequestEvent): string {
  const { host, pathname } = new URL(url);
  return `${method} ${host}${pathname}`;
}

function untoldError({ provider }: Reference): UsageError {
  const advice =
    provider === namesAlone ? "Ask for the digest of each tag: --details digest." : "Leave the digest out; --match chooses tags.";
  return new UsageError(`the image is named by its digest, and ${provider} tells none.`, advice);
}

function checkProviders({ endpoint, details }: ConnectionOptions, providers: readonly string[]): void {
  const [first, other] = new Set(providers);
  if (endpoint !== undefined && first && other) {
    throw new UsageError(
      `--endpoint is for one provider, and these repositories are of ${first} and ${other}.`,
      `Set ${endpointVariable(first)} and ${endpointVariable(other)} instead.`,
    );
  }
  if (details !== undefined && !providers.includes(namesAlone)) {
    throw new UsageError(
      `--details asks an OCI registry about each tag, and ${first} returns what it has with the list.`,
      `Leave it out, or name a registry as ${namesAlone}/… or with --provider ${namesAlone}.`,
    );
  }
}
