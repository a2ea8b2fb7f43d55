import type { Capabilities, ImageTag } from "@imagetags/normalize";
import { find, make, words } from "./page.ts";

/** Draws the tags of a run as they come. */
export class TagTable {
  readonly #body = find("tags", HTMLTableSectionElement);
  readonly #time = find("time-heading", HTMLTableCellElement);
  #drawn = 0;

  clear(): void {
    this.#drawn = 0;
    this.#body.replaceChildren();
  }

  draw(tags: readonly ImageTag[], { orderedBy }: Capabilities): void {
    this.#time.textContent = words.times[orderedBy];
    this.#body.append(...tags.slice(this.#drawn).map((tag) => toRow(tag, tag[orderedBy])));
    this.#drawn = tags.length;
  }
}

function toRow({ name, sizeBytes, digest, platforms }: ImageTag, time: Date | undefined): HTMLElement {
  const row = document.createElement("tr");
  const head = make("th", "", name);
  head.setAttribute("scope", "row");
  const cells = [
    time && `${time.toISOString().slice(0, 16).replace("T", " ")}`,
    sizeBytes === undefined ? undefined : `${(sizeBytes / 2 ** 20).toFixed(1)} MiB`,
    digest?.slice(0, 19),
    platforms?.join(" "),
  ];
  row.append(head, ...cells.map((text) => make("td", "", text ?? "–")));
  return row;
}
