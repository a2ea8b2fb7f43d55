import type { RequestEvent, ResponseEvent } from "@imagetags/core";
import yoctoSpinner, { type Spinner } from "yocto-spinner";
import type { Context } from "./context.ts";
import { formatCount } from "./output/values.ts";
import { printable } from "./printable.ts";

/** A line on standard error that says how far a listing is: pages, tags, rate, retries, and why it waits. */
export class Progress {
  readonly #spinner: Spinner;
  readonly #startedAt = performance.now();
  #pages = 0;
  #tags = 0;
  #retries = 0;
  #waiting = "";

  constructor({ terminal: { stderr } }: Context) {
    const stream = stderr as NodeJS.WriteStream;
    // The signals are the run's own: it stops everything, then the spinner.
    this.#spinner = yoctoSpinner({ stream, handleSignals: false, text: "asking" }).start();
  }

  addTag(): void {
    this.#tags++;
  }

  onRequest({ attempt }: RequestEvent): void {
    if (attempt === 1) return;
    this.#retries++;
    this.#waiting = "";
    this.#show();
  }

  onResponse({ provider, failure, code, retryInMs, attempt }: ResponseEvent): void {
    if (!failure) this.#pages++;
    if (failure && retryInMs !== undefined) {
      const why = code === undefined ? failure : `${failure}, code ${code}`;
      this.#waiting = `${provider}: ${why}; attempt ${attempt + 1} in ${(retryInMs / 1000).toFixed(1)} s`;
    }
    this.#show();
  }

  stop(): void {
    this.#spinner.stop();
  }

  #show(): void {
    this.#spinner.text = printable(this.#describe());
  }

  #describe(): string {
    const seconds = (performance.now() - this.#startedAt) / 1000;
    const counts = [
      formatCount(this.#pages, "page"),
      formatCount(this.#tags, "tag"),
      `${Math.round(this.#tags / seconds).toLocaleString("en")} tags/s`,
      ...(this.#retries > 0 ? [formatCount(this.#retries, "retry", "retries")] : []),
    ];
    return [counts.join(", "), this.#waiting].filter(Boolean).join(" · ");
  }
}
