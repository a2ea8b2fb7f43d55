// node run.mjs '{"contender": "bare-fetch", "mode": "calls", …}': prints what one process of one contender took, as JSON.
const { contender, mode, count, limit, ...options } = JSON.parse(process.argv[2] ?? "{}");
const { open } = await import(`./contender-${contender}.mjs`);
const client = open(options);

/** Page after page, as one writes it without a library that follows pages. */
async function* walkByHand(pageSize) {
  for (let offset = 0; ; offset += pageSize) {
    const rows = await client.page(pageSize, offset);
    yield rows;
    if (rows.length < pageSize) return;
  }
}

const modes = {
  async calls() {
    const one = async (times) => {
      for (let index = 0; index < times; index++) await client.page(limit, index * limit);
    };
    await Promise.all(Array.from({ length: 32 }, () => one(Math.ceil(count / 32 / 4))));
    return measure(async () => {
      await Promise.all(Array.from({ length: 32 }, () => one(Math.ceil(count / 32))));
      return Math.ceil(count / 32) * 32;
    });
  },
  large: () =>
    measure(async () => {
      let read = 0;
      for await (const rows of (client.walk ?? walkByHand)(limit)) read += rows.length;
      return read;
    }),
  array: () => measure(async () => (await client.all()).length),
  newest: () => measure(() => client.newest(count)),
  async int64() {
    const [row] = await client.page(1, 0);
    return { value: String(row?.id) };
  },
};

async function measure(work) {
  const [cpu, startedAt] = [process.cpuUsage(), performance.now()];
  const done = await work();
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000, done };
}

const result = await modes[mode]();
console.log(JSON.stringify({ ...result, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
