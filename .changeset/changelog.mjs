// How a line of a CHANGELOG.md reads: what the author of the change wrote, without hashes and without "Updated dependencies".

/** A change of the package itself. */
export async function getReleaseLine({ summary }) {
  const [first, ...rest] = summary.trim().split("\n");
  return [`- ${first}`, ...rest.map((line) => (line ? `  ${line}` : ""))].join("\n");
}

/** A change that only raises what the package depends on. */
export async function getDependencyReleaseLine(_changesets, dependencies) {
  if (dependencies.length === 0) return "";
  return `- Goes with ${dependencies.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(", ")}.`;
}

export default { getReleaseLine, getDependencyReleaseLine };
