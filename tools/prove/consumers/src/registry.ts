import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runServer } from "verdaccio";

export interface Registry {
  /** Ends without a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** An empty npm registry on this machine. Everybody may publish, and it knows of no other registry. */
export async function startRegistry(): Promise<Registry> {
  const storage = mkdtempSync(join(tmpdir(), "imagetags-registry-"));
  const everybody = { access: "$all", publish: "$all", unpublish: "$all" };
  const server: Server = await runServer({
    storage,
    self_path: storage,
    configPath: join(storage, "config.yaml"),
    auth: { htpasswd: { file: join(storage, "htpasswd"), max_users: -1 } },
    uplinks: {},
    packages: { "@*/*": everybody, "**": everybody },
    log: { type: "stdout", format: "pretty", level: "fatal" },
  } as unknown as string);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          rmSync(storage, { recursive: true });
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
