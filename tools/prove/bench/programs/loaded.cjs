// node --require loaded.cjs <program>: when the program ends, writes what it loaded to descriptor 3, as JSON.
const { writeSync } = require("node:fs");
const { registerHooks } = require("node:module");

const files = [];
registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) files.push(url);
    return next(url, context);
  },
});
process.on("exit", () => writeSync(3, JSON.stringify({ builtins: process.moduleLoadList, files })));
