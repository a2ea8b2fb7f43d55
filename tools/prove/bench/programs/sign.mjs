// Signing by hand, as short as one would write it for one's own program: Huawei's SDK-HMAC-SHA256, Access form.
import { createHash, createHmac } from "node:crypto";

const emptyHash = createHash("sha256").update("").digest("hex");

export function sign(url, { accessKey, secretKey }) {
  const { host, pathname, searchParams } = new URL(url);
  const date = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  const names = "host;x-sdk-date";
  const canonical = `GET\n${pathname.replace(/\/?$/, "/")}\n${query}\nhost:${host}\nx-sdk-date:${date}\n\n${names}\n${emptyHash}`;
  const text = `SDK-HMAC-SHA256\n${date}\n${createHash("sha256").update(canonical).digest("hex")}`;
  const signature = createHmac("sha256", secretKey).update(text).digest("hex");
  return { "x-sdk-date": date, authorization: `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}` };
}
