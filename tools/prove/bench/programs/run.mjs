// node run.mjs '{"contender": "bare-fetch", "mode": "calls", …}': prints what one process of one contender took, as JSON.
const { contender, mode, count, limit, ...options } = JSON.parse(process.argv[2] ?? "{}");
const { open } = await import(`./contender-${contender}.mjs`);
const client = await open(options);

/** Everybody uses what was read in the same way: how many rows, and a sum over their names and ids, in whatever order they came. */
const read = { rows: 0, checksum: 0 };

function use(rows) {
  read.rows += rows.length;
  for (const { Tag, id } of rows) read.checksum = (read.checksum + hash(`${Tag} ${id}`)) >>> 0;
}

function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Page after page, as one writes it without a library that follows pages. */
async function* walkByHand(pageSize) {
  for (let offset = 0; ; offset += pageSize) {
    const rows = await client.page(pageSize, offset);
    yield rows;
    if (rows.length < pageSize) return;
  }
}

const walk = client.walk ?? walkByHand;

/** Who cannot ask for an order reads everything. */
async function newestByHand(wanted) {
  const tags = [];
  for await (const rows of walk(limit)) tags.push(...rows);
  return tags.sort((a, b) => (a.updated < b.updated ? 1 : -1)).slice(0, wanted);
}

async function call(times) {
  for (let index = 0; index < times; index++) use(await client.page(limit, index * limit));
}

async function callInParallel(calls) {
  await Promise.all(Array.from({ length: 32 }, () => call(calls / 32)));
}

/** As many listings at a time, each of the whole repository, tag by tag where a client lists tags. */
async function listInParallel() {
  const tags = client.tags ?? walk;
  const list = async () => {
    for await (const rows of tags(limit)) use(rows);
  };
  await Promise.all(Array.from({ length: 32 }, list));
}

const modes = {
  async listings() {
    await listInParallel();
    Object.assign(read, { rows: 0, checksum: 0 });
    return measure(listInParallel);
  },
  async calls() {
    // Compiled and connected first.
    await callInParallel(count / 4);
    Object.assign(read, { rows: 0, checksum: 0 });
    return measure(() => callInParallel(count));
  },
  large: () =>
    measure(async () => {
      for await (const rows of walk(limit)) use(rows);
    }),
  array: () => measure(async () => use(await client.all())),
  newest: () => measure(async () => use(await (client.newest ?? newestByHand)(count))),
  int64: () =>
    measure(async () => {
      const rows = await client.page(1, 0);
      use(rows);
      return String(rows[0]?.id);
    }),
};

async function measure(work) {
  const [cpu, startedAt] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000, value };
}

const took = await modes[mode]();
console.log(JSON.stringify({ ...took, ...read, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
