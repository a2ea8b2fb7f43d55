// node server.mjs <tags> <latency in ms>: an SWR that has every page ready, so that it costs little beside its client.
// Prints its address. GET /requests says how many pages were asked for since it was asked last.
import { createServer } from "node:http";

const [total, latencyMs] = process.argv.slice(2).map(Number);
const pageSize = 100;
const manifest = JSON.stringify({
  schemaVersion: 2,
  layers: Array.from({ length: 5 }, (_, index) => ({ size: index, digest: "0".repeat(64) })),
});

// Asked for alone, a row has an id that a double cannot hold.
function row(index, id = index + 1) {
  return `{"id":${id},"repo_id":1,"Tag":"v1.${index}","image_id":"${"a".repeat(64)}","manifest":${JSON.stringify(manifest)},"digest":"sha256:${"b".repeat(64)}","schema":1,"path":"swr.cn-north-4.myhuaweicloud.com/test/many:v1.${index}","internal_path":"10.125.54.133:20202/test/many:v1.${index}","size":1226657,"is_trusted":false,"created":"2018-06-27T12:19:12Z","updated":"2018-06-27T12:19:12Z","deleted":null,"domain_id":"d","scanned":false,"tag_type":0}`;
}

const pages = Array.from({ length: Math.ceil(total / pageSize) }, (_, page) =>
  Buffer.from(Array.from({ length: Math.min(pageSize, total - page * pageSize) }, (_, index) => row(page * pageSize + index)).join(",")),
);
const comma = Buffer.from(",");
const small = (limit, offset) =>
  Buffer.from(Array.from({ length: limit }, (_, index) => row(offset + index, limit === 1 ? 9007199254740993n : undefined)).join(","));
const smallOnes = new Map();
let requests = 0;

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://x");
  if (pathname === "/requests") {
    response.end(String(requests));
    requests = 0;
    return;
  }
  requests++;
  const [limit, offset] = [searchParams.get("limit"), searchParams.get("offset")].map((text) => (text === null ? undefined : Number(text)));
  if (latencyMs > 0) setTimeout(() => answer(response, limit, offset), latencyMs);
  else answer(response, limit, offset);
});

function answer(response, limit, offset = 0) {
  const count = Math.max(0, Math.min(limit ?? total, total - offset));
  const parts = limit === undefined ? pages.flatMap((page, index) => (index > 0 ? [comma, page] : [page])) : [pick(count, offset)];
  const length = parts.reduce((sum, { length }) => sum + length, 2);
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": length,
    ...(limit === undefined ? {} : { "content-range": `${offset}-${count}/${total}` }),
  });
  response.write("[");
  for (const part of parts) response.write(part);
  response.end("]");
}

function pick(count, offset) {
  if (count === pageSize && offset % pageSize === 0) return pages[offset / pageSize];
  const key = `${count} ${offset}`;
  if (!smallOnes.has(key)) smallOnes.set(key, small(count, offset));
  return smallOnes.get(key);
}

server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
