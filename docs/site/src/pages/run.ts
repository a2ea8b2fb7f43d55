import { startRun } from "../playground/run.ts";
import { defaults, type Settings, toLink } from "../playground/settings.ts";

const settings: Settings = { ...defaults, provider: "harbor", scenario: "throttled", latencyMs: 150 };

/** A run of the playground, for the home page to draw: what was asked, when, and what came of it. */
export async function writeRun(): Promise<string> {
  const { ended, attempts, mostInFlight, tags, elapsedMs } = await startRun(settings, new AbortController().signal);
  const outcome = await ended;
  if (outcome.kind !== "listed" || !outcome.completeness?.proven)
    throw new Error(`The run that the home page draws ended ${outcome.kind}.`);
  const run = { link: toLink(settings), attempts, mostInFlight: mostInFlight(), tags: tags.length, elapsedMs: elapsedMs() };
  return `${JSON.stringify(run, undefined, 2)}\n`;
}
