import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const base = "/imagetags/";
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export interface SiteServer {
  /** Where the home page is, with a slash at its end. */
  readonly url: string;
  /** How many bytes a path's answer has, compressed as GitHub Pages does it. */
  compressedBytes(path: string): number;
  close(): void;
}

/** Serves a built site on this machine as GitHub Pages would. */
export async function serveSite(folder: string, port = 0): Promise<SiteServer> {
  const server = createServer(({ url = "/" }, response) => {
    const file = findFile(folder, url);
    const found = file ?? join(folder, "404.html");
    response.writeHead(file ? 200 : 404, { "content-type": contentTypes[extname(found)] ?? "application/octet-stream" });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    compressedBytes(path) {
      const file = findFile(folder, path);
      return file ? gzipSync(readFileSync(file)).length : 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function findFile(folder: string, url: string): string | undefined {
  const path = decodeURIComponent(new URL(url, "http://site").pathname);
  if (!path.startsWith(base)) return undefined;
  const file = join(folder, path.slice(base.length));
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file;
  return existsSync(found) ? found : undefined;
}
