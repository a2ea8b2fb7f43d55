import { find, formatMs, make, words } from "./page.ts";
import type { Attempt } from "./trace.ts";

/** Draws the requests of a run, one line each, on one axis of time. */
export class Waterfall {
  readonly #list = find("waterfall", HTMLOListElement);
  readonly #axis = find("axis", HTMLElement);
  #lines = new Map<Attempt, Line>();

  clear(): void {
    this.#lines = new Map();
    this.#list.replaceChildren();
    this.#axis.textContent = "";
  }

  draw(attempts: readonly Attempt[], elapsedMs: number, mostInFlight: number): void {
    const isAtEnd = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 40;
    this.#list.style.setProperty("--span", `${Math.max(elapsedMs, 1)}`);
    this.#axis.textContent = words.axis(formatMs(elapsedMs), mostInFlight);
    for (const attempt of attempts) {
      const line = this.#lines.get(attempt) ?? this.#add(attempt);
      line.draw(attempt, elapsedMs);
    }
    if (isAtEnd) this.#list.scrollTop = this.#list.scrollHeight;
  }

  #add(attempt: Attempt): Line {
    const line = new Line(attempt);
    this.#lines.set(attempt, line);
    this.#list.append(line.element);
    return line;
  }
}

class Line {
  readonly element = make("li", "line");
  readonly #label = make("span", "request");
  readonly #state = make("span", "state");
  readonly #bar = make("span", "bar");
  readonly #pause = make("span", "pause");
  #isFinal = false;

  constructor({ number, startedMs }: Attempt) {
    const track = make("span", "track");
    track.setAttribute("aria-hidden", "true");
    track.append(this.#bar, this.#pause);
    this.#bar.style.setProperty("--from", `${startedMs}`);
    this.element.append(this.#label, this.#state, track);
    if (number > 1) this.element.dataset.attempt = `${number}`;
  }

  draw(attempt: Attempt, elapsedMs: number): void {
    if (this.#isFinal) return;
    const { request, place, reading, state, endedMs = elapsedMs, retryInMs = 0 } = attempt;
    this.#isFinal = attempt.endedMs !== undefined && elapsedMs > endedMs + retryInMs;
    this.#label.textContent = place || (request.split("?")[0] ?? "");
    this.#label.title = request;
    this.#state.textContent = describe(attempt);
    this.#bar.style.setProperty("--to", `${endedMs}`);
    this.#pause.style.setProperty("--from", `${endedMs}`);
    this.#pause.style.setProperty("--to", `${Math.min(endedMs + retryInMs, elapsedMs)}`);
    this.element.dataset.state = state;
    this.element.toggleAttribute("data-again", reading > 1);
  }
}

function describe({ state, status, reason, retryInMs, reading, number }: Attempt): string {
  if (state === "in flight") return words.inFlight;
  if (state === "not needed") return words.notNeeded;
  const times = [reading > 1 && words.reading(reading), number > 1 && words.attempt(number)];
  if (state === "answered") return [`${status}`, ...times].filter(Boolean).join(", ");
  const next = retryInMs === undefined ? "" : `, ${words.againIn(formatMs(retryInMs))}`;
  return `${status ?? words.noAnswer} ${reason}${next}`;
}
