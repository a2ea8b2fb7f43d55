import { CannotCheck } from "../errors.ts";

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The bytes behind an address; undefined when there is nothing there (404, 410). */
export async function fetchBytes(url: string, fetch: Fetch, headers: Record<string, string> = {}): Promise<Uint8Array | undefined> {
  let response: Response;
  try {
    response = await fetch(url, { headers, signal: AbortSignal.timeout(20_000) });
  } catch (error) {
    throw new CannotCheck(
      `${url} cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
      "Look whether this machine may go there; --from reads pages from a folder.",
    );
  }
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok)
    throw new CannotCheck(`${url} answers HTTP ${response.status}.`, "Try later, or read the page from a folder with --from.");
  return new Uint8Array(await response.arrayBuffer());
}
