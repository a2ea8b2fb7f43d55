import { type ParseArgsConfig, parseArgs } from "node:util";

/** A script's options as Node reads them; a wrong one ends the script with exit code 2, and says where to look. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${(error as Error).message}\nWhat the script takes: npm run <script> -- --help`);
    process.exit(2);
  }
}
