// Where the images of each provider are pulled from, as its spec states it in `info.x-hosts`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Info {
  readonly "x-hosts"?: readonly string[];
  readonly "x-ended"?: string;
}

/** A provider's hosts: `quay.io`; with the client's options in braces, `swr.{region}.myhuaweicloud.com`; `*` for any host, when asked to. */
export function readHosts(root: string, id: string): readonly string[] {
  const { "x-hosts": hosts } = readInfo(root, id);
  if (!hosts)
    throw new Error(`specs/${id}/openapi.yaml: info.x-hosts is missing. [] says that where images are pulled from is not documented.`);
  return hosts;
}

/** What is to be known of an API that its vendor ends. */
export function readEnd(root: string, id: string): string | undefined {
  return readInfo(root, id)["x-ended"];
}

function readInfo(root: string, id: string): Info {
  return (parse(readFileSync(join(root, "specs", id, "openapi.yaml"), "utf8")) as { info: Info }).info;
}
