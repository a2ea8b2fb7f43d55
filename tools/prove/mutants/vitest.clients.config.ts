// As the short suite, and what clients send and make of answers.
import { defineConfig, mergeConfig } from "vitest/config";
import short from "./vitest.short.config.ts";

export default mergeConfig(short, defineConfig({ test: { include: ["packages/*/test/client.test.ts"] } }));
