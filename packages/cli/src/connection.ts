import type { ClientOptions, RequestEvent, ResponseEvent } from "@imagetags/core";
import { nodeFetch } from "@imagetags/core/node";
import type { ImageTag } from "@imagetags/normalize";
import type { Context } from "./context.ts";
import { type ListingFacts, learnCompleteness } from "./listing-facts.ts";
import type { ConnectionOptions } from "./options.ts";
import { printable } from "./printable.ts";
import { Progress } from "./progress.ts";
import { providers } from "./providers.ts";
import type { Reference } from "./reference.ts";
import { endpointVariable, type Source } from "./source.ts";
import { UsageError } from "./usage-error.ts";

/** The vendors, as one run of a command asks them. */
export class Connection {
  readonly #context: Context;
  readonly #options: ConnectionOptions;
  readonly #progress: Progress | undefined;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #sources = new Map<string, Promise<Source>>();

  /** @throws UsageError when one endpoint is given for repositories of several providers. */
  constructor(context: Context, options: ConnectionOptions, references: readonly Reference[]) {
    const [first, other] = new Set(references.map(({ provider }) => provider));
    if (options.endpoint !== undefined && first && other) {
      throw new UsageError(
        `--endpoint is for one provider, and these repositories are of ${first} and ${other}.`,
        `Set ${endpointVariable(first)} and ${endpointVariable(other)} instead.`,
      );
    }
    this.#context = context;
    this.#options = options;
    this.#progress = options.quiet || options.verbose ? undefined : Progress.start(context);
    this.#signal = AbortSignal.any([context.signal, this.#stop.signal]);
  }

  /** The provider, opened once, with the environment's credentials. */
  async open(provider: string): Promise<Source> {
    const opened = this.#sources.get(provider) ?? this.#open(provider);
    this.#sources.set(provider, opened);
    return opened;
  }

  /** Every tag of a repository, as the source lists them. What the listing says of itself at its end goes into `facts`. */
  async *list({ provider, repository }: Reference, facts: ListingFacts): AsyncGenerator<ImageTag, void, undefined> {
    const source = await this.open(provider);
    const listing = source.list(repository, { signal: this.#signal });
    for await (const tag of listing) {
      this.#progress?.addTag();
      yield tag;
    }
    learnCompleteness(facts, listing.completeness);
  }

  /** Stops what is under way, and takes the progress off the screen. */
  close(): void {
    this.#stop.abort();
    this.#progress?.stop();
  }

  async #open(provider: string): Promise<Source> {
    const { env } = this.#context.terminal;
    const load = providers[provider];
    if (!load) throw new UsageError(`There is no provider ${provider}.`);
    const { timeout, concurrency, endpoint = env[endpointVariable(provider)] } = this.#options;
    const options: ClientOptions = {
      ...(endpoint ? { baseUrl: endpoint } : {}),
      ...(timeout === undefined ? {} : { timeoutMs: timeout }),
      ...(concurrency === undefined ? {} : { concurrency }),
      fetch: nodeFetch,
      userAgent: "imagetags-cli",
      onRequest: (event) => this.#progress?.onRequest(event),
      onResponse: (event) => {
        this.#progress?.onResponse(event);
        if (this.#options.verbose) this.#context.say(this.#context.paintError("dim", describeResponse(event)));
      },
    };
    return (await load()).open(env, options);
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
