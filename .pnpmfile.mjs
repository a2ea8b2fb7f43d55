// What is published holds no sources: the condition by which this repository imports them stays here.
export const hooks = {
  beforePacking({ exports = {}, ...manifest }) {
    const withoutSource = ([path, target]) => [path, typeof target === "string" ? target : target.default];
    return { ...manifest, exports: Object.fromEntries(Object.entries(exports).map(withoutSource)) };
  },
};
