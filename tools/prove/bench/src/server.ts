import { spawn } from "node:child_process";
import { join } from "node:path";
import { programs } from "./programs.ts";

export interface TagServer {
  readonly url: string;
  /** How many lists were asked for since this was asked last. */
  countRequests(): Promise<number>;
  close(): void;
}

/** Serves a repository of so many tags from a process of its own. */
export async function startServer(tags: number, latencyMs = 0): Promise<TagServer> {
  const child = spawn(process.execPath, [join(programs, "server.mjs"), String(tags), String(latencyMs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
    child.once("exit", (status) => reject(new Error(`the server ended with ${status}`)));
  });
  return {
    url,
    countRequests: async () => Number(await (await fetch(`${url}/requests`)).text()),
    close: () => child.kill(),
  };
}
