import { renderHelpTexts } from "./help.ts";
import { renderPicture } from "./picture.ts";

/** What the command shows: its help texts, and the picture at the top of README.md. */
export async function renderScreens(): Promise<Map<string, string>> {
  return new Map([
    ["packages/cli/src/help.ts", renderHelpTexts()],
    ["docs/imagetags.svg", await renderPicture()],
  ]);
}
