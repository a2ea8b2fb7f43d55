// node replay.mjs <file>: answers as somebody answered before, every answer ready, so that it costs little beside its client.
// Prints its address.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const { origin, exchanges } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const answers = new Map();

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text) => {
    body += text;
  });
  request.on("end", () => {
    const answer = answers.get(`${request.method} ${request.url} ${body}`);
    response.writeHead(answer?.status ?? 501, answer?.headers).end(answer?.text);
  });
});

server.listen(0, "127.0.0.1", () => {
  const own = `http://127.0.0.1:${server.address().port}`;
  for (const { method, path, body, answer } of exchanges) {
    // The address of the next page may stand in an answer.
    const { status, headers, text } = JSON.parse(JSON.stringify(answer).replaceAll(origin, own));
    answers.set(`${method} ${path} ${body}`, {
      status,
      headers: { ...headers, "content-length": Buffer.byteLength(text) },
      text: Buffer.from(text),
    });
  }
  console.log(own);
});
