import { createHash, createHmac, randomInt } from "node:crypto";
import type { ProviderId } from "../src/index.ts";

type Parameters = Readonly<Record<string, string>>;

/** A request of one of the five for a repository's tags, signed here, by hand, with the keys of a new world. */
export function listRequest(id: ProviderId, repository: string, more: Parameters = {}, base = "http://x"): Request {
  const slash = repository.indexOf("/");
  const [namespace, name] = [repository.slice(0, slash), repository.slice(slash + 1)];
  if (id === "tencent-ccr") return signTencent({ reponame: repository, ...more }, `${base}/${id}/v2/index.php`);
  if (id.endsWith("-uhub")) return signUhub({ RepoName: namespace, ImageName: name, ...more }, `${base}/${id}/`);
  return signSwr(new URL(`${base}/${id}/v2/manage/namespaces/${namespace}/repos/${name}/tags?${new URLSearchParams(more)}`));
}

function signTencent(own: Parameters, url: string): Request {
  const common = { Action: "GetTagList", Region: "gz", SecretId: "AKIDsandbox", Timestamp: String(Math.floor(Date.now() / 1000)) };
  const params = Object.entries({ ...common, Nonce: String(randomInt(1, 2 ** 40)), ...own }).sort(([a], [b]) => (a < b ? -1 : 1));
  const { host, pathname } = new URL(url);
  const text = `GET${host}${pathname}?${params.map((pair) => pair.join("=")).join("&")}`;
  const Signature = createHmac("sha1", "sandbox-secret-key").update(text).digest("base64");
  return new Request(`${url}?${new URLSearchParams({ ...Object.fromEntries(params), Signature })}`);
}

function signUhub(own: Parameters, url: string): Request {
  const params = Object.entries({ Action: "GetImageTag", PublicKey: "sandbox+key@example.com/1", ...own }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const Signature = createHash("sha1")
    .update(`${params.flat().join("")}sandbox-private-key`)
    .digest("hex");
  return new Request(`${url}?${new URLSearchParams({ ...Object.fromEntries(params), Signature })}`);
}

function signSwr(url: URL): Request {
  const date = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  url.searchParams.sort();
  const canonical = `GET\n${url.pathname}/\n${url.search.slice(1)}\nx-sdk-date:${date}\n\nx-sdk-date\n${sha256("")}`;
  const text = `SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`;
  const signature = createHmac("sha256", "sandbox-secret-key").update(text).digest("hex");
  const authorization = `SDK-HMAC-SHA256 Access=AKsandbox, SignedHeaders=x-sdk-date, Signature=${signature}`;
  return new Request(url, { headers: { authorization, "x-sdk-date": date } });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
