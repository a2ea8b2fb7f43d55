import { providerIds } from "@imagetags/sandbox";
import { find } from "./page.ts";
import { scenarioIds, scenarios } from "./scenarios.ts";
import { bounds, type Settings } from "./settings.ts";
import { temporaryKeys } from "./temporary-keys.ts";

const names = ["provider", "repository", "pageSize", "concurrency", "latencyMs", "scenario"] as const;

/** The form in which a visitor chooses. */
export class Form {
  readonly #form = find("form", HTMLFormElement);

  constructor() {
    fill(this.#select("provider"), providerIds, (id) => id);
    fill(this.#select("scenario"), scenarioIds, (id) => scenarios[id].label);
    for (const name of ["pageSize", "concurrency", "latencyMs"] as const) {
      Object.assign(this.#input(name), bounds[name]);
    }
  }

  get isValid(): boolean {
    return this.#form.reportValidity();
  }

  /** What is chosen, by name, as a link has it. */
  read(): URLSearchParams {
    return new URLSearchParams(names.map((name) => [name, this.#control(name).value]));
  }

  show(settings: Settings): void {
    for (const name of names) this.#control(name).value = `${settings[name]}`;
    this.#offerScenarios();
  }

  onChange(changed: () => void): void {
    this.#form.addEventListener("input", () => {
      this.#offerScenarios();
      changed();
    });
  }

  onSubmit(submitted: () => void): void {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      submitted();
    });
  }

  /** A vendor without temporary keys has no token that could expire. */
  #offerScenarios(): void {
    const scenario = this.#select("scenario");
    const isKnown = providerIds.some((id) => id === this.#select("provider").value && temporaryKeys[id]);
    for (const option of scenario.options) option.disabled = option.value === "expired-token" && !isKnown;
    if (scenario.selectedOptions[0]?.disabled) scenario.value = "quiet";
  }

  #control(name: string): HTMLInputElement | HTMLSelectElement {
    const control = this.#form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
    throw new Error(`The form has no control ${name}.`);
  }

  #select(name: string): HTMLSelectElement {
    return this.#control(name) as HTMLSelectElement;
  }

  #input(name: string): HTMLInputElement {
    return this.#control(name) as HTMLInputElement;
  }
}

function fill<Id extends string>(select: HTMLSelectElement, ids: readonly Id[], labelOf: (id: Id) => string): void {
  select.replaceChildren(...ids.map((id) => new Option(labelOf(id), id)));
}
