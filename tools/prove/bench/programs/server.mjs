// node server.mjs <tags> <latency in ms>: an SWR with every row ready, so that it costs little beside its client.
// Prints its address. GET /requests says how many lists were asked for since it was asked last.
// The repository `many` has that many tags, the latest update first; `long` has one, whose id a double cannot hold.
import { createServer } from "node:http";

const [total, latencyMs] = process.argv.slice(2).map(Number);
const manifest = JSON.stringify({
  schemaVersion: 2,
  layers: Array.from({ length: 6 }, (_, index) => ({ size: index, digest: "0".repeat(64) })),
});
const newest = Date.UTC(2026, 0, 1);

function row(index, id = index + 1) {
  const updated = new Date(newest - index * 60_000).toISOString().replace(".000", "");
  return `{"id":${id},"repo_id":1,"Tag":"v1.${index}","image_id":"${"a".repeat(64)}","manifest":${JSON.stringify(manifest)},"digest":"sha256:${"b".repeat(64)}","schema":1,"path":"swr.cn-north-4.myhuaweicloud.com/test/many:v1.${index}","internal_path":"10.125.54.133:20202/test/many:v1.${index}","size":1226657,"is_trusted":false,"created":"${updated}","updated":"${updated}","deleted":null,"domain_id":"d","scanned":false,"tag_type":0}`;
}

/** Any page is one slice of the rows' text: `starts[n]` is where row n begins. */
function prepare(texts) {
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) starts[index + 1] = starts[index] + text.length + 1;
  return { count: texts.length, text: Buffer.from(`${texts.join(",")},`), starts };
}

const repositories = {
  many: prepare(Array.from({ length: total }, (_, index) => row(index))),
  long: prepare([row(0, 9007199254740993n)]),
};
let requests = 0;

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://x");
  if (pathname === "/requests") {
    response.end(String(requests));
    requests = 0;
    return;
  }
  requests++;
  const repository = repositories[pathname.split("/").at(-2)];
  if (latencyMs > 0) setTimeout(answer, latencyMs, response, repository, searchParams);
  else answer(response, repository, searchParams);
});

function answer(response, { count, text, starts }, searchParams) {
  const from = Math.min(Number(searchParams.get("offset") ?? 0), count);
  const to = Math.min(from + Number(searchParams.get("limit") ?? count), count);
  const rows = text.subarray(starts[from], Math.max(starts[from], starts[to] - 1));
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": rows.length + 2,
    "content-range": `${from}-${to - from}/${count}`,
  });
  response.write("[");
  response.write(rows);
  response.end("]");
}

server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
