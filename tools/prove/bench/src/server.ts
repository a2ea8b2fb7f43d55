import { spawn } from "node:child_process";
import { join } from "node:path";
import { programs } from "./programs.ts";

export interface Server {
  readonly url: string;
  close(): void;
}

export interface TagServer extends Server {
  /** How many lists were asked for since this was asked last. */
  countRequests(): Promise<number>;
}

/** Serves a repository of so many tags from a process of its own. */
export async function startServer(tags: number, latencyMs = 0): Promise<TagServer> {
  const server = await startProgram("server.mjs", String(tags), String(latencyMs));
  return { ...server, countRequests: async () => Number(await (await fetch(`${server.url}/requests`)).text()) };
}

/** Starts a server that prints its address. */
export async function startProgram(program: string, ...args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(programs, program), ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
    child.once("exit", (status) => reject(new Error(`the server ended with ${status}`)));
  });
  return { url, close: () => child.kill() };
}
