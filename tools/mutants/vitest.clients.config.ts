// Clients take long. They are asked only where the shorter tests do not reach: of ways in.
import { defineConfig, mergeConfig } from "vitest/config";
import short from "./vitest.config.ts";

export default mergeConfig(short, defineConfig({ test: { include: ["packages/*/test/client.test.ts"] } }));
