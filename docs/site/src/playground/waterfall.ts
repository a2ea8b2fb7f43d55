import { find, formatMs, make } from "./page.ts";
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

  draw(attempts: readonly Attempt[], elapsedMs: number): void {
    const isAtEnd = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 40;
    this.#list.style.setProperty("--span", `${Math.max(elapsedMs, 1)}`);
    this.#axis.textContent = formatMs(elapsedMs);
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
  #isFinal = false;

  constructor({ number, startedMs }: Attempt) {
    const track = make("span", "track");
    track.setAttribute("aria-hidden", "true");
    track.append(this.#bar);
    this.#bar.style.setProperty("--from", `${startedMs}`);
    this.element.append(this.#label, this.#state, track);
    if (number > 1) this.element.dataset.attempt = `${number}`;
  }

  draw(attempt: Attempt, elapsedMs: number): void {
    if (this.#isFinal) return;
    this.#isFinal = attempt.endedMs !== undefined;
    this.#label.textContent = toLabel(attempt);
    this.#label.title = `${attempt.request} ${attempt.body}`.trim();
    this.#state.textContent = describe(attempt);
    this.#bar.style.setProperty("--to", `${attempt.endedMs ?? elapsedMs}`);
    this.element.dataset.state = attempt.state;
    this.element.toggleAttribute("data-again", attempt.isAgain);
  }
}

// How vendors call the place of a page.
const placeNames = /^(?:offset|limit|page|page_?(?:size|number|token)|per_page|n|last|next_?token|max_?results)$/i;

/** What tells this request from the others: the place of its page, as the query or the body says it. */
function toLabel({ request, body }: Attempt): string {
  const [path = "", query = ""] = request.split("?");
  const fields = [...new URLSearchParams(query), ...Object.entries(readFields(body))];
  const places = fields.filter(([name]) => placeNames.test(name));
  return places.map(([name, value]) => `${name} ${value}`).join("  ") || path;
}

function readFields(body: string): Record<string, unknown> {
  return body.startsWith("{") ? JSON.parse(body) : {};
}

function describe({ state, status, reason, retryInMs, isAgain, number }: Attempt): string {
  if (state === "in flight" || state === "not needed") return state;
  if (state === "answered") return [`${status}`, isAgain && "again", number > 1 && `attempt ${number}`].filter(Boolean).join(", ");
  const next = retryInMs === undefined ? "" : `, again in ${formatMs(retryInMs)}`;
  return `${status ?? "no answer"} ${reason}${next}`;
}
