import { factsOf, livelyRepository, providerIds } from "@imagetags/sandbox";
import { find, words } from "./page.ts";
import { canHappen, scenarioIds } from "./scenarios.ts";
import { bounds, defaults, type Settings } from "./settings.ts";

const names = ["provider", "repository", "pageSize", "concurrency", "latencyMs", "scenario"] as const;

/** The form in which a visitor chooses. */
export class Form {
  readonly #form = find("form", HTMLFormElement);
  readonly #repositories = find("repositories", HTMLDataListElement);

  constructor() {
    this.#select("scenario").replaceChildren(...scenarioIds.map((id) => new Option(words.scenarios[id].label, id)));
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
    this.#suit();
  }

  onChange(changed: () => void): void {
    this.#form.addEventListener("input", () => {
      this.#suit();
      changed();
    });
  }

  onSubmit(submitted: () => void): void {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      submitted();
    });
  }

  /** Offers what the vendor that is chosen has: its repositories, and what can go wrong with it. */
  #suit(): void {
    const provider = providerIds.find((id) => id === this.#select("provider").value) ?? defaults.provider;
    const repositories = [defaults.repository, factsOf(provider).documentedRepository, livelyRepository, "no/such"];
    this.#repositories.replaceChildren(...repositories.map((name) => new Option(name)));
    const scenario = this.#select("scenario");
    for (const option of scenario.options) {
      const id = scenarioIds.find((one) => one === option.value) ?? defaults.scenario;
      option.disabled = !canHappen(id, provider);
      const { label } = words.scenarios[id];
      option.text = option.disabled ? `${label} (${words.notHere})` : label;
    }
    if (scenario.selectedOptions[0]?.disabled) scenario.value = defaults.scenario;
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
