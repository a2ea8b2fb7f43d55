// What a program weighs that creates one client: the package and core. The limits stand in src/limits.ts.
import { bundleKilobytes, limitOf } from "./src/limits.ts";
import { createFunctionOf, providerIds } from "./src/providers.ts";

interface EsbuildConfig {
  format?: string;
  target?: string;
}

export default providerIds.map((id) => ({
  name: id,
  path: `../../../packages/${id}/dist/index.js`,
  import: `{ ${createFunctionOf(id)} }`,
  limit: `${limitOf(bundleKilobytes, id)} kB`,
  gzip: true,
  modifyEsbuildConfig: (config: EsbuildConfig) => ({ ...config, format: "esm", target: "es2023" }),
}));
